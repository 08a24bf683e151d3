package dev.fakeanam.internal.cli;

import dev.fakeanam.internal.json.PrintableText;
import dev.fakeanam.internal.seed.SeedException;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs the standalone server: {@code java -jar fake-anam-server.jar}. */
public final class Main {
    /** The system's message if a process may open no more files. */
    private static final String TOO_MANY_FILES = "Too many open files";

    private static final Pattern PORT = Pattern.compile("\\d{1,5}");

    private Main() {}

    public static void main(String[] arguments) {
        // Jetty formats the name of a thread, and for another locale the JVM would look up its digits.
        Locale.setDefault(Locale.US);
        int exitCode = CommandLine.ExitCode.SOFTWARE;
        PrintWriter err = EscapingWriter.to(FileDescriptor.err, "stderr");
        try {
            exitCode = run(arguments, err);
        } catch (Error failure) {
            err.println(sentence(failure));
        } finally {
            end(exitCode);
        }
    }

    /**
     * Ends the process at once. Otherwise other threads would keep it alive, and there may be no memory for an orderly
     * end.
     */
    private static void end(int exitCode) {
        try {
            System.exit(exitCode);
        } finally {
            Runtime.getRuntime().halt(exitCode);
        }
    }

    private static int run(String[] arguments, PrintWriter err) {
        EnvironmentVariables environment = new EnvironmentVariables(System.getenv());
        CommandLine commandLine = new CommandLine(new ServeCommand(environment).spec());
        commandLine.setDefaultValueProvider(environment);
        commandLine.setOut(EscapingWriter.to(FileDescriptor.out, "stdout"));
        commandLine.setErr(err);
        commandLine.registerConverter(boolean.class, new BooleanWord());
        commandLine.registerConverter(Path.class, new FileName());
        commandLine.setParameterExceptionHandler((problem, given) -> {
            if (problem.getCause() instanceof IOException failure
                    && failure.toString().contains(TOO_MANY_FILES)) {
                err.println(sentence(failure));
                return CommandLine.ExitCode.SOFTWARE;
            }
            problem.getCommandLine()
                    .getErr()
                    .println(
                            problem.getCause() instanceof SeedException wrong
                                    ? PrintableText.ofLines(wrong.getMessage())
                                    : PrintableText.of(sentence(problem, given)));
            return CommandLine.ExitCode.USAGE;
        });
        return commandLine.execute(arguments);
    }

    /** A stack trace does not help if the JVM lacks memory or files. */
    private static String sentence(Throwable failure) {
        String wayOut = failure instanceof OutOfMemoryError
                ? "Give the JVM more memory, with -Xmx for the heap, or make the seed smaller."
                : failure instanceof StackOverflowError
                        ? "Give the JVM larger stacks, with -Xss."
                        : "Check that the JVM has enough memory and may open enough files.";
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return "Fake Anam had to end, because the JVM failed: "
                + cause.toString().lines().findFirst().orElse("") + ". " + wayOut;
    }

    private static String sentence(ParameterException problem, String[] given) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unexpected(unmatched) + " See --help.";
        }
        String line = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
        if (problem.getArgSpec() instanceof OptionSpec option && isFromEnvironment(option, given)) {
            line = line.replace(
                    "option '" + option.longestName() + "'",
                    "environment variable '" + EnvironmentVariables.name(option) + "'");
        }
        return line + (line.endsWith(".") ? "" : ".") + " See --help.";
    }

    /** Names only the first argument, because those after an unknown option are probably its values. */
    private static String unexpected(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().get(0);
        return unmatched.isUnknownOption()
                ? "Unknown option: '" + first + "'."
                        + meant(unmatched)
                                .map(name -> " Did you mean --" + name + "?")
                                .orElse("")
                : "Unexpected argument '" + first + "'."
                        + (PORT.matcher(first).matches() ? " Did you mean --port " + first + "?" : "");
    }

    private static Optional<String> meant(UnmatchedArgumentException unknown) {
        String name = unknown.getUnmatched().get(0).replaceAll("^-+|=.*", "");
        List<String> names = unknown.getCommandLine().getCommandSpec().options().stream()
                .flatMap(option -> names(option.longestName().substring(2), option.negatable()))
                .toList();
        return Options.nearest(name, names);
    }

    private static Stream<String> names(String name, boolean isNegatable) {
        return isNegatable ? Stream.of(name, "no-" + name) : Stream.of(name);
    }

    private static boolean isFromEnvironment(OptionSpec option, String[] given) {
        return Arrays.stream(given)
                .noneMatch(argument ->
                        argument.equals(option.longestName()) || argument.startsWith(option.longestName() + "="));
    }
}
