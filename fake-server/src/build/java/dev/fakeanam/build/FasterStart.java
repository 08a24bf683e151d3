package dev.fakeanam.build;

import java.io.IOException;
import java.nio.file.Path;

/** Rewrites the classes of the finished jar, so that a fresh JVM has less to do until the first response. */
public final class FasterStart {
    private FasterStart() {}

    /** The argument is the directory with the classes, which are replaced. */
    public static void main(String[] arguments) throws IOException {
        ClassFiles classes = ClassFiles.below(Path.of(arguments[0]));
        new UnusedLookups(classes).remove();
        new PlainLinking(classes).rewrite();
        classes.write();
    }
}
