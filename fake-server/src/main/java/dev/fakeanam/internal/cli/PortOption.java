package dev.fakeanam.internal.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the number of a port. The server itself refuses one that is out of range. */
final class PortOption implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
        try {
            return Integer.valueOf(value);
        } catch (NumberFormatException noNumber) {
            throw new TypeConversionException("'" + value + "' is not a number from 0 to 65535");
        }
    }
}
