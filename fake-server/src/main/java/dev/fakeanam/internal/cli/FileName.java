package dev.fakeanam.internal.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a file. A JVM without a locale cannot read or open a name with letters beyond ASCII. */
final class FileName implements ITypeConverter<Path> {
    /** The JVM's replacement for a letter that it cannot read. */
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
        return new TypeConversionException("'" + value + "' is not the name of a file in the encoding "
                + System.getProperty("sun.jnu.encoding")
                + ". If it has letters beyond ASCII, start the server with LC_ALL=C.UTF-8");
    }
}
