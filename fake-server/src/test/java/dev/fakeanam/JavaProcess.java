package dev.fakeanam;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A separate JVM in an empty working directory. It is destroyed when this object is closed. */
public final class JavaProcess implements AutoCloseable {
    /** The directory of the compiled tests, wherever they are run from. */
    public static final Path TEST_CLASSES = Path.of(URI.create(JavaProcess.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toString()));

    /** The finished jar. */
    public static final Path JAR = TEST_CLASSES.resolveSibling("fake-anam-server.jar");

    /** The program that runs this JVM. */
    public static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Much longer than a start on a busy machine takes. */
    private static final int PATIENCE_SECONDS = 300;

    private final Process process;
    private final Path directory;

    private JavaProcess(Process process, Path directory) {
        this.process = process;
        this.directory = directory;
    }

    /**
     * Starts one.
     *
     * @param directory an empty directory
     * @param arguments what follows {@code java} on the command line
     */
    public static JavaProcess start(Path directory, String... arguments) throws IOException {
        return start(directory, Map.of(), arguments);
    }

    /**
     * Starts one.
     *
     * @param directory an empty directory
     * @param environment further environment variables
     * @param arguments what follows {@code java} on the command line
     */
    public static JavaProcess start(Path directory, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(List.of(arguments));
        return run(directory, environment, command);
    }

    /**
     * Runs any program.
     *
     * @param directory an empty directory
     * @param environment further environment variables
     * @param command the program and its arguments
     */
    public static JavaProcess run(Path directory, Map<String, String> environment, List<String> command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process = builder.directory(
                        Files.createDirectory(directory.resolve("working")).toFile())
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
        return new JavaProcess(process, directory);
    }

    public Process process() {
        return process;
    }

    public Path workingDirectory() {
        return directory.resolve("working");
    }

    /** Returns what it has written so far, with the same line ends on each system. */
    public String out() {
        return read("out");
    }

    /** Returns what it has written so far, with the same line ends on each system. */
    public String err() {
        return read("err");
    }

    public void awaitOutput(String text) {
        await().atMost(PATIENCE_SECONDS, SECONDS).until(() -> out().contains(text) || !process.isAlive());
        assertThat(out()).as(() -> "Output of a process that said: " + err()).contains(text);
    }

    public int exitCode() throws InterruptedException {
        return exitCodeWithin(PATIENCE_SECONDS);
    }

    public int exitCodeWithin(int seconds) throws InterruptedException {
        assertThat(process.waitFor(seconds, SECONDS))
                .as("ended within %d seconds", seconds)
                .isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private String read(String name) {
        try {
            return Files.readString(directory.resolve(name)).replace(System.lineSeparator(), "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
