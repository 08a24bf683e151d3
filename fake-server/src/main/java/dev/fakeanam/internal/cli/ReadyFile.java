package dev.fakeanam.internal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Tells a script that waits for it where the server is: it is there while the server answers, and at no other time. */
final class ReadyFile {
    private final Path file;

    private ReadyFile(Path file) {
        this.file = file;
    }

    /** Removes what a server has left that was killed. */
    static ReadyFile at(Path given) throws IOException {
        ReadyFile ready = new ReadyFile(given.toAbsolutePath());
        Path directory = ready.file.getParent();
        if (Files.isDirectory(ready.file) || directory == null || !Files.isDirectory(directory)) {
            throw new IOException("The ready file " + given + " cannot be written: "
                    + (Files.isDirectory(ready.file) ? "it is a directory" : "there is no directory " + directory)
                    + ". Choose a file in a directory that is there.");
        }
        Files.deleteIfExists(ready.file);
        return ready;
    }

    /** Appears whole or not at all: a script may look at any moment. */
    Path write(URI baseUrl) throws IOException {
        Path whole = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.writeString(whole, baseUrl + System.lineSeparator());
            return Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new IOException(
                    "The ready file " + file + " cannot be written (" + unwritable + "). Choose another.", unwritable);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
