package dev.fakeanam.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs Java programs in their own processes. */
final class Child {
    static final String JAVA = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    private static final String NO_DELAY = "-Dsun.net.httpserver.nodelay=true";

    private Child() {}

    /** Returns a command line that runs one of our classes with one contender on the class path. */
    static List<String> command(Contender contender, List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA, NO_DELAY, "-cp", contender.classPath()));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Returns a command line that runs one of our classes with the whole class path. */
    static List<String> command(Class<?> main, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(JAVA, "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs a command to its end, and returns its last line. Throws an exception if it failed. */
    static String lastLineOf(List<String> command) {
        Process process = start(command);
        try {
            String[] lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\n");
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Exit code " + process.exitValue() + " of " + command);
            }
            return lines[lines.length - 1];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends a server in an orderly way if possible, because only then a JVM writes its archive. */
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
