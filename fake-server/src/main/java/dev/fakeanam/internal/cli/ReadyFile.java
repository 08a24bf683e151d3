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
 * A file with the base URL, for scripts that wait until the server is ready. It exists only while the server answers. A
 * server removes its own file, and the file of a killed server. Thread-safe.
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

    /** Removes the file of a killed server. The file of a running server stays until this one is ready. */
    static ReadyFile at(Path given) throws IOException {
        ReadyFile ready = new ReadyFile(given.toAbsolutePath());
        Path directory = ready.file.getParent();
        if (Files.isDirectory(ready.file) || directory == null || !Files.isDirectory(directory)) {
            throw new IOException("The ready file " + given + " cannot be written: "
                    + (Files.isDirectory(ready.file) ? "it is a directory" : "there is no directory " + directory)
                    + ". Choose a file in a directory that exists.");
        }
        if (Files.exists(ready.file) && !Files.isRegularFile(ready.file)) {
            throw new IOException("The ready file " + given
                    + " cannot be written: it is a device or a pipe. Choose a file that does not exist yet.");
        }
        ready.removeStale();
        return ready;
    }

    /**
     * Writes the file in one step, because a script may read it at any moment. Writes nothing once the end has begun.
     */
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

    /** Deletes the file, unless another server has replaced it. */
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

    /** Creates a file with a free name. A file or a link that exists already is neither followed nor removed. */
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

    /** Returns the text of the file; null if no server can have written it. */
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
