package dev.fakeanam.internal.cli;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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

    @Override
    public Integer call() throws InterruptedException {
        FakeAnam fake = start();
        Runtime.getRuntime().addShutdownHook(new Thread(fake::close, "fake-anam-shutdown"));
        Organization organization = organization(fake);
        organization.clock().tick();
        announce(fake, organization);
        new CountDownLatch(1).await();
        return CommandLine.ExitCode.OK;
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

    private void announce(FakeAnam fake, Organization organization) {
        String link = organization.givenShareLink().id().toString();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Fake Anam is ready.");
        out.println();
        out.println("Base URL:   " + fake.baseUrl());
        out.println("API key:    " + organization.apiKey());
        out.println("Share link: " + link);
        out.println();
        out.println("Raise its usage limit to 50:");
        out.println("curl -sS -X PUT " + fake.baseUrl() + "/v1/share-links/" + link
                + " -H " + quoted("Authorization: Bearer " + organization.apiKey())
                + " -H 'Content-Type: application/json' -d '{\"usageLimit\":50}'");
        out.println();
        out.println("Stop it with Ctrl-C.");
        out.flush();
    }

    /** A key may have quotes and dollars; the line must still work as it is pasted. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = ServeCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Fake Anam " + (version == null ? "(not packaged)" : version)};
        }
    }
}
