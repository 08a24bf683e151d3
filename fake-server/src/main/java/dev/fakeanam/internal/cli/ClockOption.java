package dev.fakeanam.internal.cli;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the moment at which the clocks stand still. */
final class ClockOption implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException noInstant) {
            throw new TypeConversionException("'" + value + "' is not a moment in UTC, such as 2026-04-20T10:00:00Z");
        }
    }
}
