package dev.fakeanam.internal.cli;

import dev.fakeanam.internal.json.PrintableText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes to standard output or error. What the encoding there does not have is escaped: in a container without a
 * locale, that is all but ASCII, and each such letter would become the same question mark.
 */
final class EscapingWriter extends FilterWriter {
    private final CharsetEncoder encoder;

    EscapingWriter(Writer out, Charset charset) {
        super(out);
        this.encoder = charset.newEncoder();
    }

    /** @param name {@code stdout} or {@code stderr} */
    static PrintWriter to(FileDescriptor stream, String name) {
        Charset charset = charset(name);
        return new PrintWriter(
                new EscapingWriter(new OutputStreamWriter(new FileOutputStream(stream), charset), charset), true);
    }

    /** The first is set since Java 19, the second on a terminal before that. */
    private static Charset charset(String name) {
        return Stream.of(name + ".encoding", "sun." + name + ".encoding", "native.encoding")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .filter(EscapingWriter::isSupported)
                .map(Charset::forName)
                .findFirst()
                .orElse(StandardCharsets.US_ASCII);
    }

    private static boolean isSupported(String charset) {
        return !charset.isBlank() && Charset.isSupported(charset);
    }

    @Override
    public void write(int character) throws IOException {
        write(String.valueOf((char) character));
    }

    @Override
    public void write(char[] characters, int from, int count) throws IOException {
        write(new String(characters, from, count));
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        out.write(PrintableText.escaped(
                text.substring(from, from + count), codePoint -> encoder.canEncode(Character.toString(codePoint))));
    }
}
