package dev.fakeanam.internal.cli;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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

/** Starts a server with one organization, and prints how to use it. */
@Command(
        name = "fake-anam-server",
        description = "Serves a fake of Anam's API, with one organization that has one share link.",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        showDefaultValues = true,
        sortOptions = false,
        usageHelpWidth = 100,
        footer = {
            "",
            "Each option can also be an environment variable: FAKE_ANAM_PORT for --port, and so on. There,",
            "separate several values by commas. A flag is true, yes, on or 1, or false, no, off or 0.",
            "A blank variable counts as not set."
        })
final class ServeCommand implements Callable<Integer> {
    private final EnvironmentVariables environment;

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
            defaultValue = "localhost",
            description = "The address to listen on; localhost for 127.0.0.1 and ::1.")
    private String host;

    @Mixin
    private InitialStateOptions begins;

    @Option(
            names = "--open",
            defaultValue = "false",
            fallbackValue = "true",
            showDefaultValue = Visibility.NEVER,
            description = "Lets every unknown API key open its own organization when it is first used.")
    private boolean open;

    @Option(
            names = "--magic-ids",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            showDefaultValue = Visibility.NEVER,
            description = "Whether share links with ids of the form fa11ed00-0000-4000-8NNN-000000000SSS fail with the"
                    + " status SSS: the first NNN times, or always if NNN is 000. By default they do.")
    private boolean magicIds;

    @Option(
            names = "--never-answer-limit",
            converter = DurationOption.class,
            paramLabel = "<duration>",
            defaultValue = "PT30S",
            description = "How long a client waits for a response that a script never gives. Then the server ends its"
                    + " connection.")
    private Duration neverAnswerLimit;

    @Option(
            names = "--log",
            defaultValue = "false",
            fallbackValue = "true",
            showDefaultValue = Visibility.NEVER,
            description =
                    "Prints one line for each request: time, method, path, status, organization, script, milliseconds.")
    private boolean log;

    @Option(
            names = "--ready-file",
            paramLabel = "<file>",
            showDefaultValue = Visibility.NEVER,
            description = "A file that has the base URL while the server answers. At other times it does not exist.")
    private @Nullable Path readyFile;

    @Mixin
    private HttpsOptions https;

    @Mixin
    private AdminOptions admin;

    ServeCommand(EnvironmentVariables environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        environment.warnings(spec).forEach(spec.commandLine().getErr()::println);
        Optional<ReadyFile> ready = Optional.ofNullable(readyFile).map(file -> usage(() -> ReadyFile.at(file)));
        InitialState beginning = usage(() -> begins.beginning(admin.hasPage(host), https.caFile()));
        FakeAnam fake = start(beginning);
        URI baseUrl = fake.baseUrl();
        if (!stopsAtTheEnd(fake, ready)) {
            return CommandLine.ExitCode.OK;
        }
        usage(() -> https.writeCa(fake));
        ready.ifPresent(file -> usage(() -> file.write(baseUrl)));
        spec.commandLine().getOut().print(beginning.announcement());
        spec.commandLine().getOut().flush();
        new CountDownLatch(1).await();
        return CommandLine.ExitCode.OK;
    }

    private FakeAnam start(InitialState beginning) {
        try {
            return usage(() -> EmbeddedFakeAnam.start(options(beginning)));
        } catch (UncheckedIOException cannotListen) {
            throw new ParameterException(
                    spec.commandLine(),
                    cannotListen.getMessage()
                            + (cannotListen.getCause() instanceof BindException
                                    ? " Choose another with --port, where 0 is any free one."
                                    : " Choose another with --host."));
        }
    }

    private ServerOptions options(InitialState beginning) {
        ServerOptions options = ServerOptions.defaults()
                .withHost(host)
                .withPort(port)
                .withNeverAnswerLimit(neverAnswerLimit)
                .withOrganizations(beginning);
        options = https.in(admin.in(options));
        options = magicIds ? options : options.withoutMagicIds();
        options = begins.clock().map(options::withClockAt).orElse(options);
        options = open ? options.withOrganizationPerKey(beginning::arrange) : options;
        return log ? options.withLog(new RequestLines(spec.commandLine().getOut())) : options;
    }

    /**
     * Lets the end of the process close the server. Returns false if the end has begun already, because then it is too
     * late.
     */
    private static boolean stopsAtTheEnd(FakeAnam fake, Optional<ReadyFile> ready) {
        Thread stop = new Thread(
                () -> {
                    try {
                        fake.close();
                    } catch (LinkageError lacking) {
                        // A class could not be loaded, because the process may open no more files. The end of the
                        // process
                        // closes what this could not. The reason was reported before.
                    }
                    ready.ifPresent(ReadyFile::delete);
                },
                "fake-anam-shutdown");
        try {
            Runtime.getRuntime().addShutdownHook(stop);
            return true;
        } catch (IllegalStateException ending) {
            return false;
        }
    }

    /**
     * A wrong value is a usage error, wherever it is found. Any other failure is a defect, and keeps its stack trace.
     */
    private <T> T usage(Callable<T> action) {
        try {
            return action.call();
        } catch (IllegalArgumentException | IllegalStateException | IOException badValue) {
            throw new ParameterException(spec.commandLine(), badValue.getMessage(), badValue);
        } catch (RuntimeException defect) {
            throw defect;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
