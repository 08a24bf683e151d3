package dev.fakeanam.internal.journal;

import java.io.PrintWriter;
import java.io.StringWriter;

/** How a defect of our own is told. */
public final class StackTraces {
    private StackTraces() {}

    public static String of(Throwable defect) {
        StringWriter text = new StringWriter();
        defect.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
