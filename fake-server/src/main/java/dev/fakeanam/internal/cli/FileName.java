package dev.fakeanam.internal.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a file. A JVM without a locale cannot read or open a name with letters beyond ASCII. */
final class FileName implements ITypeConverter<Path> {
    /** The JVM's replacement for a letter that it cannot read. */
    private static final String UNREADABLE = "\ufffd";

    private static final String ENCODING = "sun.jnu.encoding";

    @Override
    public Path convert(String value) {
        if (value.contains(UNREADABLE)) {
            throw refused(value);
        }
        try {
            Path file = Path.of(value);
            String working = System.getProperty("user.dir");
            if (!file.isAbsolute() && working.contains(UNREADABLE)) {
                throw new TypeConversionException("'" + value + "' cannot be opened, because the name of the working"
                        + " directory " + working + " is not in the encoding " + System.getProperty(ENCODING)
                        + ". Start the server with LC_ALL=C.UTF-8");
            }
            return file;
        } catch (InvalidPathException noName) {
            throw refused(value);
        }
    }

    private static TypeConversionException refused(String value) {
        return new TypeConversionException("'" + value + "' is not the name of a file in the encoding "
                + System.getProperty(ENCODING)
                + ". If it has letters beyond ASCII, start the server with LC_ALL=C.UTF-8");
    }
}
