package dev.fakeanam.internal.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/** Writes the ASN.1 values in DER that a certificate needs. */
final class Der {
    /** From this year on, RFC 5280 requires years with four digits. */
    private static final Instant LONG_YEARS = Instant.parse("2050-01-01T00:00:00Z");

    private static final int SEVEN_BITS = 0x7f;
    private static final int NEXT_BYTE_FOLLOWS = 0x80;

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return value(0x30, parts);
    }

    static byte[] set(byte[]... parts) {
        return value(0x31, parts);
    }

    /** Puts an explicit context tag around a value. */
    static byte[] explicit(int tag, byte[]... parts) {
        return value(0xa0 | tag, parts);
    }

    /** Replaces the tag of a value by an implicit context tag. */
    static byte[] implicit(int tag, byte[] content) {
        return value(0x80 | tag, content);
    }

    static byte[] integer(BigInteger number) {
        return value(0x02, number.toByteArray());
    }

    static byte[] yes() {
        return value(0x01, new byte[] {(byte) 0xff});
    }

    static byte[] none() {
        return value(0x05);
    }

    static byte[] octets(byte[] bytes) {
        return value(0x04, bytes);
    }

    /** @param unused how many of the last bits do not count */
    static byte[] bits(int unused, byte... bytes) {
        return value(0x03, new byte[] {(byte) unused}, bytes);
    }

    static byte[] utf8(String text) {
        return value(0x0c, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] time(Instant moment) {
        // A formatter would load locales, which takes time at every start.
        LocalDateTime time = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), 0, ZoneOffset.UTC);
        String text = time.getYear() + two(time.getMonthValue()) + two(time.getDayOfMonth()) + two(time.getHour())
                + two(time.getMinute()) + two(time.getSecond()) + "Z";
        return moment.isBefore(LONG_YEARS)
                ? value(0x17, text.substring(2).getBytes(StandardCharsets.US_ASCII))
                : value(0x18, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** @param dotted {@code 2.5.29.17} for example */
    static byte[] oid(String dotted) {
        long[] arcs =
                Arrays.stream(dotted.split("\\.")).mapToLong(Long::parseLong).toArray();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(base128(arcs[0] * 40 + arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            content.writeBytes(base128(arcs[i]));
        }
        return value(0x06, content.toByteArray());
    }

    private static byte[] base128(long number) {
        byte[] bytes = new byte[Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(number) + 6) / 7)];
        for (int i = bytes.length - 1; i >= 0; i--) {
            int follows = i == bytes.length - 1 ? 0 : NEXT_BYTE_FOLLOWS;
            bytes[i] = (byte) (number >> 7 * (bytes.length - 1 - i) & SEVEN_BITS | follows);
        }
        return bytes;
    }

    private static byte[] value(int tag, byte[]... parts) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        written.write(tag);
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        if (length <= SEVEN_BITS) {
            written.write(length);
        } else {
            byte[] digits = BigInteger.valueOf(length).toByteArray();
            int from = digits[0] == 0 ? 1 : 0;
            written.write(NEXT_BYTE_FOLLOWS | digits.length - from);
            written.write(digits, from, digits.length - from);
        }
        for (byte[] part : parts) {
            written.writeBytes(part);
        }
        return written.toByteArray();
    }
}
