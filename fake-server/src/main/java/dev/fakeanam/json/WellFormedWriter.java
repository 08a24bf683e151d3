package dev.fakeanam.json;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Escapes each half of a surrogate pair that is without the other one, as JavaScript does. UTF-8 has no such
 * characters, so each would become a question mark. The text must be JSON, where they are only in strings.
 */
final class WellFormedWriter extends FilterWriter {
    private static final char NONE = 0;

    /** A first half that waits for the second one, which may be in the next part. */
    private char waiting = NONE;

    WellFormedWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        char one = (char) character;
        if (waiting != NONE && Character.isLowSurrogate(one)) {
            out.write(new char[] {waiting, one});
            waiting = NONE;
            return;
        }
        endWaiting();
        if (Character.isHighSurrogate(one)) {
            waiting = one;
        } else if (Character.isLowSurrogate(one)) {
            escape(one);
        } else {
            out.write(one);
        }
    }

    @Override
    public void write(char[] characters, int from, int count) throws IOException {
        int end = from + count;
        int start = from;
        for (int i = from; i < end; i++) {
            if (waiting != NONE || Character.isSurrogate(characters[i])) {
                out.write(characters, start, i - start);
                write(characters[i]);
                start = i + 1;
            }
        }
        out.write(characters, start, end - start);
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        write(text.toCharArray(), from, count);
    }

    @Override
    public void close() throws IOException {
        endWaiting();
        super.close();
    }

    private void endWaiting() throws IOException {
        if (waiting != NONE) {
            escape(waiting);
            waiting = NONE;
        }
    }

    private void escape(char half) throws IOException {
        out.write(String.format("\\u%04x", (int) half));
    }
}
