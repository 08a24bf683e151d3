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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private static final String NAME = "default";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "<port>",
            defaultValue = "8080",
            description = "The port to listen on; 0 for any free one.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "<host>",
            defaultValue = "127.0.0.1",
            description = "The address to listen on.")
    private String host;

    @Option(
            names = "--api-key",
            paramLabel = "<key>",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "An API key of the organization, in place of an unguessable one. May be given several times.")
    private List<String> apiKeys = List.of();

    @Option(
            names = "--failing-ids",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "Whether share links with ids of the form fa11ed00-0000-4000-8NNN-000000000SSS fail with the"
                    + " status SSS the first NNN times, or always where NNN is 000; by default they do.")
    private boolean failingIds;

    @Option(
            names = "--seed",
            paramLabel = "<file>",
            description = "A JSON file that says which organizations there are, in place of the one.")
    private @Nullable Path seedFile;

    @Override
    public Integer call() throws InterruptedException {
        Seed seed = seed();
        FakeAnam fake = start();
        Runtime.getRuntime().addShutdownHook(new Thread(fake::close, "fake-anam-shutdown"));
        List<Organization> organizations = seed == null ? List.of(organization(fake)) : seed.load(fake);
        Announcement.of(fake, organizations).print(spec.commandLine().getOut());
        new CountDownLatch(1).await();
        return CommandLine.ExitCode.OK;
    }

    private @Nullable Seed seed() {
        if (seedFile != null && !apiKeys.isEmpty()) {
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
            ServerOptions options = ServerOptions.defaults().withHost(host).withPort(port);
            return EmbeddedFakeAnam.start(failingIds ? options : options.withoutFailingIds());
        } catch (UncheckedIOException cannotListen) {
            throw new ParameterException(
                    spec.commandLine(),
                    cannotListen.getMessage()
                            + (cannotListen.getCause() instanceof BindException && port != 0
                                    ? " Choose another with --port, where 0 is any free one."
                                    : " Choose another with --host."));
        } catch (IllegalArgumentException badOption) {
            throw new ParameterException(spec.commandLine(), badOption.getMessage());
        }
    }

    private Organization organization(FakeAnam fake) {
        Organization organization = organizationWithKeys(fake);
        organization.clock().tick();
        organization.givenShareLink();
        return organization;
    }

    private Organization organizationWithKeys(FakeAnam fake) {
        if (apiKeys.isEmpty()) {
            return fake.newOrganization(NAME);
        }
        List<String> distinct = apiKeys.stream().distinct().toList();
        try {
            Organization organization = fake.newOrganization(NAME, distinct.get(0));
            distinct.stream().skip(1).forEach(apiKey -> organization.issueApiKey(apiKey, Permission.FULL));
            return organization;
        } catch (IllegalArgumentException badKey) {
            fake.close();
            throw new ParameterException(spec.commandLine(), badKey.getMessage());
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
