package dev.fakeanam.internal.engine;

import java.io.PrintWriter;
import java.io.StringWriter;

/** How the journal keeps a defect of our own. */
final class StackTraces {
    private StackTraces() {}

    static String of(Throwable defect) {
        StringWriter text = new StringWriter();
        defect.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
