package dev.fakeanam.internal.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the name of a file, which a JVM without a locale can neither read nor open if it has other letters than ASCII.
 */
final class FileName implements ITypeConverter<Path> {
    /** What the JVM has in place of a letter that it cannot read. */
    private static final String UNREADABLE = "\ufffd";

    @Override
    public Path convert(String value) {
        if (value.contains(UNREADABLE)) {
            throw refused(value);
        }
        try {
            return Path.of(value);
        } catch (InvalidPathException noName) {
            throw refused(value);
        }
    }

    private static TypeConversionException refused(String value) {
        return new TypeConversionException("'" + value + "' is no name of a file in the encoding "
                + System.getProperty("sun.jnu.encoding")
                + ". If it has letters beyond ASCII, start the server with LC_ALL=C.UTF-8");
    }
}
