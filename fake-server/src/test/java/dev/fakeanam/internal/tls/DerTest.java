package dev.fakeanam.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected bytes are those of X.690. */
class DerTest {
    private static String hex(byte[] der) {
        return HexFormat.of().formatHex(der);
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.840.10045.4.3.2, 06082a8648ce3d040302",
        "2.5.29.17, 0603551d11",
        "2.5.4.3, 0603550403",
        "1.2.0.127.128, 06052a007f8100",
        "2.999.1, 0603883701"
    })
    void an_object_identifier_has_seven_bits_in_each_byte(String dotted, String expected) {
        assertThat(hex(Der.oid(dotted))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 020100", "127, 02017f", "128, 02020080", "256, 02020100"})
    void a_number_has_no_sign_in_its_first_bit(long number, String expected) {
        assertThat(hex(Der.integer(BigInteger.valueOf(number)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0400", "127, 047f", "128, 048180", "255, 0481ff", "256, 04820100", "65536, 0483010000"})
    void a_length_is_as_short_as_it_can_be(int length, String start) {
        assertThat(hex(Der.octets(new byte[length]))).startsWith(start).hasSize(start.length() + 2 * length);
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 170d3730303130313030303030305a",
        "2049-12-31T23:59:59Z, 170d3439313233313233353935395a",
        "2050-01-01T00:00:00Z, 180f32303530303130313030303030305a"
    })
    void a_time_has_four_digits_for_the_year_from_2050_on(Instant moment, String expected) {
        assertThat(hex(Der.time(moment))).isEqualTo(expected);
    }

    @Test
    void values_hold_values() {
        assertThat(hex(Der.sequence(Der.yes(), Der.none()))).isEqualTo("30050101ff0500");
        assertThat(hex(Der.set(Der.utf8("é")))).isEqualTo("31040c02c3a9");
        assertThat(hex(Der.explicit(3, Der.bits(7, (byte) 0x80)))).isEqualTo("a30403020780");
        assertThat(hex(Der.implicit(7, new byte[] {127, 0, 0, 1}))).isEqualTo("87047f000001");
    }
}
