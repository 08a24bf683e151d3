package dev.fakeanam.internal.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Tells a script that waits for it where the server is. */
final class ReadyFile {
    private ReadyFile() {}

    /** Appears whole or not at all: a script may look at any moment. */
    static Path write(Path file, URI baseUrl) throws IOException {
        Path target = file.toAbsolutePath();
        try {
            Path whole = Files.createTempFile(
                    target.getParent(), target.getFileName().toString(), ".tmp");
            Files.writeString(whole, baseUrl + System.lineSeparator());
            return Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new IOException(
                    "The ready file " + file + " cannot be written (" + unwritable
                            + "). Choose a file in a folder that is there.",
                    unwritable);
        }
    }
}
