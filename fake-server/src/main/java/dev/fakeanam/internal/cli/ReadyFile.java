package dev.fakeanam.internal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Tells a script that waits for it where the server is: it is there while the server answers, and at no other time. A
 * server removes what it has written itself, and what a server has left that answers no more. Thread-safe.
 */
final class ReadyFile {
    private static final int LONGEST_URL = 1_000;
    private static final int CONNECT_MILLIS = 1_000;

    private final Path file;
    private @Nullable String written;
    private boolean ended;

    private ReadyFile(Path file) {
        this.file = file;
    }

    /** Removes what a killed server has left. That of a server that answers stays until this one is ready. */
    static ReadyFile at(Path given) throws IOException {
        ReadyFile ready = new ReadyFile(given.toAbsolutePath());
        Path directory = ready.file.getParent();
        if (Files.isDirectory(ready.file) || directory == null || !Files.isDirectory(directory)) {
            throw new IOException("The ready file " + given + " cannot be written: "
                    + (Files.isDirectory(ready.file) ? "it is a directory" : "there is no directory " + directory)
                    + ". Choose a file in a directory that is there.");
        }
        if (Files.exists(ready.file) && !Files.isRegularFile(ready.file)) {
            throw new IOException("The ready file " + given
                    + " cannot be written: it is a device or a pipe. Choose a file that is not there yet.");
        }
        ready.removeStale();
        return ready;
    }

    /** Appears whole or not at all: a script may look at any moment. Nothing is written once the end has begun. */
    synchronized Path write(URI baseUrl) throws IOException {
        if (ended) {
            return file;
        }
        String content = baseUrl + System.lineSeparator();
        try {
            Path whole = newFile(content);
            try {
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException unmovable) {
                Files.delete(whole);
                throw unmovable;
            }
            written = content;
            return file;
        } catch (IOException unwritable) {
            throw new IOException(
                    "The ready file " + file + " cannot be written (" + unwritable + "). Choose another.", unwritable);
        }
    }

    /** Leaves what another server has put in its place. */
    synchronized void delete() {
        ended = true;
        try {
            if (written != null && written.equals(content())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    /** Takes a name that is free: what somebody has put there, a link for example, is neither followed nor removed. */
    private Path newFile(String content) throws IOException {
        for (int number = 0; ; number++) {
            Path whole = file.resolveSibling(
                    file.getFileName() + "." + ProcessHandle.current().pid() + "." + number + ".tmp");
            try {
                return Files.writeString(
                        whole,
                        content,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }

    private void removeStale() throws IOException {
        String content = content();
        if (content != null && isOfServerThatIsGone(content.strip())) {
            Files.deleteIfExists(file);
        }
    }

    /** The text of the file; null if there is none that a server can have written. */
    private @Nullable String content() throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LONGEST_URL
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                : null;
    }

    private static boolean isOfServerThatIsGone(String content) {
        try (Socket socket = new Socket()) {
            URI url = URI.create(content);
            if (url.getHost() != null) {
                socket.connect(new InetSocketAddress(url.getHost(), url.getPort()), CONNECT_MILLIS);
            }
            return false;
        } catch (IllegalArgumentException noUrl) {
            return false;
        } catch (IOException gone) {
            return true;
        }
    }
}
