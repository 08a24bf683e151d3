package dev.fakeanam.internal.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a length of time. */
final class DurationOption implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException noDuration) {
            throw new TypeConversionException("'" + value + "' is not a duration, such as PT30S or PT5M");
        }
    }
}
