package dev.fakeanam.internal.cli;

import static dev.fakeanam.internal.cli.Options.flag;
import static dev.fakeanam.internal.cli.Options.valued;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Starts a server with one organization, and prints how to use it. */
final class ServeCommand implements Callable<Integer> {
    private final OptionSpec port = valued(
                    "--port", "<port>", int.class, "8080", "The port to listen on; 0 for any free one.")
            .converters(new PortOption())
            .build();

    private final OptionSpec host = valued(
                    "--host",
                    "<host>",
                    String.class,
                    "localhost",
                    "The address to listen on; localhost for 127.0.0.1 and ::1.")
            .build();

    private final InitialStateOptions begins = new InitialStateOptions();

    private final OptionSpec open = flag(
                    "--open", false, "Lets every unknown API key open its own organization when it is first used.")
            .build();

    private final OptionSpec magicIds = flag(
                    "--magic-ids",
                    true,
                    "Whether requests with ids of the form fa11ed00-0000-4000-8NNN-000000000SSS fail with the"
                            + " status SSS: the first NNN times, or always if NNN is 000. By default they do.")
            .negatable(true)
            .build();

    private final OptionSpec neverAnswerLimit = valued(
                    "--never-answer-limit",
                    "<duration>",
                    Duration.class,
                    "PT30S",
                    "How long a client waits for a response that a script never gives. Then the server ends its"
                            + " connection.")
            .converters(new DurationOption())
            .build();

    private final OptionSpec log = flag(
                    "--log",
                    false,
                    "Prints one line for each request: time, method, path, status, organization, script,"
                            + " milliseconds.")
            .build();

    private final OptionSpec readyFile = valued(
                    "--ready-file",
                    "<file>",
                    Path.class,
                    "A file that has the base URL while the server answers. At other times it does not exist.")
            .build();

    private final HttpsOptions https = new HttpsOptions();
    private final AdminOptions admin = new AdminOptions();
    private final EnvironmentVariables environment;
    private final CommandSpec spec;

    ServeCommand(EnvironmentVariables environment) {
        this.environment = environment;
        this.spec =
                CommandSpec.wrapWithoutInspection(this).name("fake-anam-server").versionProvider(new ProductVersion());
        spec.usageMessage()
                .description("Serves a fake of Anam's API, with one organization that has one share link.")
                .sortOptions(false)
                .width(100)
                .footer(
                        "",
                        "Each option can also be an environment variable: FAKE_ANAM_PORT for --port, and so on. There,",
                        "separate several values by commas. A flag is true, yes, on or 1, or false, no, off or 0.",
                        "A blank variable counts as not set.");
        Stream.of(
                        List.of(port, host),
                        begins.all(),
                        List.of(open, magicIds, neverAnswerLimit, log, readyFile),
                        https.all(),
                        admin.all(),
                        List.of(Options.help(), Options.version()))
                .flatMap(List::stream)
                .forEach(spec::addOption);
    }

    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() throws InterruptedException {
        environment.warnings(spec).forEach(spec.commandLine().getErr()::println);
        Optional<ReadyFile> ready =
                Optional.<Path>ofNullable(readyFile.getValue()).map(file -> usage(() -> ReadyFile.at(file)));
        InitialState beginning =
                usage(() -> begins.beginning(open.getValue(), admin.hasPage(host.getValue()), https.caFile()));
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
                .withHost(host.getValue())
                .withPort(port.getValue())
                .withNeverAnswerLimit(neverAnswerLimit.getValue())
                .withOrganizations(beginning);
        options = https.in(admin.in(options));
        options = magicIds.<Boolean>getValue() ? options : options.withoutMagicIds();
        options = begins.clock().map(options::withClockAt).orElse(options);
        options = open.<Boolean>getValue() ? options.withOrganizationPerKey(beginning::arrange) : options;
        return log.<Boolean>getValue()
                ? options.withLog(new RequestLines(spec.commandLine().getOut()))
                : options;
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
                        // A class could not be loaded, because the process may open no more files, as was reported
                        // before. The end of the process closes the rest.
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
     * Turns the refusal of a wrong value into a usage error. Any other failure is a defect, and keeps its stack trace.
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
