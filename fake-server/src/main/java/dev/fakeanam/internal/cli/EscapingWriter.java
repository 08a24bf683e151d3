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
import java.util.List;

/**
 * Writes to standard output or error, and escapes characters that its encoding does not have. In a container without a
 * locale these are all beyond ASCII, and each would become a question mark. It also escapes characters that are not
 * printable, except line breaks, tabs and the colours of the help.
 */
final class EscapingWriter extends FilterWriter {
    private static final char ESCAPE = 0x1b;

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

    /** Java 19 and later set the first property. Earlier versions set the second one on a terminal. */
    private static Charset charset(String name) {
        for (String property : List.of(name + ".encoding", "sun." + name + ".encoding", "native.encoding")) {
            String charset = System.getProperty(property);
            if (charset != null && isSupported(charset)) {
                return Charset.forName(charset);
            }
        }
        return StandardCharsets.US_ASCII;
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
        out.write(PrintableText.escaped(text.substring(from, from + count), this::isWritten));
    }

    private boolean isWritten(int codePoint) {
        return codePoint == '\r'
                || codePoint == ESCAPE
                || PrintableText.isPrintableOrBlank(codePoint) && encoder.canEncode(Character.toString(codePoint));
    }
}
