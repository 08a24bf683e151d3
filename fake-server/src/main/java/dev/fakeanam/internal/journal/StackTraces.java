package dev.fakeanam.internal.journal;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Writes the stack trace of a defect of the fake. */
public final class StackTraces {
    private StackTraces() {}

    public static String of(Throwable defect) {
        StringWriter text = new StringWriter();
        defect.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
