package dev.fakeanam.internal.cli;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.internal.seed.Seed;
import dev.fakeanam.internal.seed.SeedException;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts a server with one organization, and tells how to use it. */
@Command(
        name = "fake-anam-server",
        description = "Serves a fake of Anam's share-link API, with one organization that has one share link.",
        mixinStandardHelpOptions = true,
        versionProvider = ServeCommand.Version.class,
        showDefaultValues = true,
        sortOptions = false,
        usageHelpWidth = 100,
        footer = {
            "",
            "Each option can be given as an environment variable too, FAKE_ANAM_PORT for --port and so on. There,",
            "several values are separated by commas, and flags are true or false."
        })
final class ServeCommand implements Callable<Integer> {
    private static final String NAME = "default";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "<port>",
            defaultValue = "${env:FAKE_ANAM_PORT:-8080}",
            description = "The port to listen on; 0 for any free one.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "<host>",
            defaultValue = "${env:FAKE_ANAM_HOST:-127.0.0.1}",
            description = "The address to listen on.")
    private String host;

    @Option(
            names = "--api-key",
            paramLabel = "<key>",
            split = ",",
            defaultValue = "${env:FAKE_ANAM_API_KEY:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "An API key of the organization, in place of an unguessable one. May be given several times.")
    private @Nullable List<String> apiKeys;

    @Option(
            names = "--open",
            defaultValue = "${env:FAKE_ANAM_OPEN:-false}",
            showDefaultValue = Visibility.NEVER,
            description = "Lets every unknown API key open an organization of its own at first sight.")
    private boolean open;

    @Option(
            names = "--clock",
            converter = ClockOption.class,
            paramLabel = "<instant>",
            defaultValue = "${env:FAKE_ANAM_CLOCK:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description =
                    "Lets the organizations' clocks stand still at this moment, 2026-04-20T10:00:00Z for one; otherwise"
                            + " they tick from now on.")
    private @Nullable Instant clock;

    @Option(
            names = "--failing-ids",
            negatable = true,
            defaultValue = "${env:FAKE_ANAM_FAILING_IDS:-true}",
            fallbackValue = "true",
            showDefaultValue = Visibility.NEVER,
            description = "Whether share links with ids of the form fa11ed00-0000-4000-8NNN-000000000SSS fail with the"
                    + " status SSS the first NNN times, or always where NNN is 000; by default they do.")
    private boolean failingIds;

    @Option(
            names = "--log",
            defaultValue = "${env:FAKE_ANAM_LOG:-false}",
            showDefaultValue = Visibility.NEVER,
            description =
                    "Prints one line for each request: time, method, path, status, organization, script, milliseconds.")
    private boolean log;

    @Option(
            names = "--ready-file",
            paramLabel = "<file>",
            defaultValue = "${env:FAKE_ANAM_READY_FILE:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Writes the base URL to this file as soon as the server answers.")
    private @Nullable Path readyFile;

    @Mixin
    private AdminOptions admin;

    @Option(
            names = "--seed",
            paramLabel = "<file>",
            defaultValue = "${env:FAKE_ANAM_SEED:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "A JSON file that says which organizations there are, in place of the one.")
    private @Nullable Path seedFile;

    @Override
    public Integer call() throws InterruptedException {
        Seed seed = seed();
        FakeAnam fake = start();
        Runtime.getRuntime().addShutdownHook(new Thread(fake::close, "fake-anam-shutdown"));
        List<Organization> organizations =
                usage(fake, () -> seed == null ? List.of(arranged(organization(fake))) : seed.load(fake));
        if (readyFile != null) {
            usage(fake, () -> ReadyFile.write(readyFile, fake.baseUrl()));
        }
        new Announcement(spec.commandLine().getOut())
                .print(fake, organizations.isEmpty() ? null : organizations.get(0));
        new CountDownLatch(1).await();
        return CommandLine.ExitCode.OK;
    }

    private @Nullable Seed seed() {
        if (seedFile != null && apiKeys != null && !apiKeys.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--api-key is for the one organization that there is without --seed. Put the key into the seed.");
        }
        try {
            return seedFile == null ? null : Seed.read(seedFile);
        } catch (SeedException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }

    private FakeAnam start() {
        try {
            return EmbeddedFakeAnam.start(options());
        } catch (UncheckedIOException cannotListen) {
            throw new ParameterException(
                    spec.commandLine(),
                    cannotListen.getMessage()
                            + (cannotListen.getCause() instanceof BindException
                                    ? " Choose another with --port, where 0 is any free one."
                                    : " Choose another with --host."));
        } catch (IllegalArgumentException badOption) {
            throw new ParameterException(spec.commandLine(), badOption.getMessage());
        }
    }

    private ServerOptions options() {
        ServerOptions options =
                ServerOptions.defaults().withHost(host).withPort(port).withAdminApi(admin.access());
        options = failingIds ? options : options.withoutFailingIds();
        options = open ? options.withOrganizationPerKey(this::arranged) : options;
        return log ? options.withLog(new RequestLines(spec.commandLine().getOut())) : options;
    }

    private Organization organization(FakeAnam fake) {
        if (apiKeys == null || apiKeys.isEmpty()) {
            return fake.newOrganization(NAME);
        }
        List<String> distinct = apiKeys.stream().distinct().toList();
        Organization organization = fake.newOrganization(NAME, distinct.get(0));
        distinct.stream().skip(1).forEach(apiKey -> organization.issueApiKey(apiKey, Permission.FULL));
        return organization;
    }

    /** What every organization has that no test has made: time, and a link to begin with. */
    private Organization arranged(Organization organization) {
        if (clock == null) {
            organization.clock().tick();
        } else {
            organization.clock().set(clock);
        }
        organization.givenShareLink();
        return organization;
    }

    /** A value that turns out to be wrong once the server has started is a usage error all the same. */
    private <T> T usage(FakeAnam fake, Callable<T> action) {
        try {
            return action.call();
        } catch (Exception badValue) {
            fake.close();
            throw new ParameterException(spec.commandLine(), badValue.getMessage());
        }
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = ServeCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Fake Anam " + (version == null ? "(not packaged)" : version)};
        }
    }
}
