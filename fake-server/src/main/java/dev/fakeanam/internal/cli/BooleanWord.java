package dev.fakeanam.internal.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of a flag, in the forms that are common in environment variables. */
final class BooleanWord implements ITypeConverter<Boolean> {
    @Override
    public Boolean convert(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default ->
                throw new TypeConversionException(
                        "'" + value + "' is neither true, yes, on or 1, nor false, no, off or 0");
        };
    }
}
