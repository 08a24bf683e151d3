package dev.fakeanam.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "12345678-90ab-1def-8234-567890abcdef",
                "12345678-90AB-7DEF-8234-567890ABCDEF",
                "fa11ed00-0000-4000-8002-000000000503"
            })
    void a_uuid_of_any_version_and_case_is_read(String text) {
        assertThat(Uuids.parse(text)).contains(UUID.fromString(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0-0-0-0-0",
                "00000000000000000000000000000000",
                "00000000-0000-0000-0000-00000000000",
                "00000000-0000-0000-0000-0000000000000",
                "0000000-00000-0000-0000-000000000000",
                "00000000-0000-0000-0000-00000000000g",
                "{00000000-0000-0000-0000-000000000000}",
                "urn:uuid:00000000-0000-0000-0000-000000000000",
                " 00000000-0000-0000-0000-000000000000",
                "00000000-0000-0000-0000-000000000000\n",
                "٠0000000-0000-0000-0000-000000000000"
            })
    void what_only_resembles_a_uuid_is_none(String text) {
        assertThat(Uuids.parse(text)).isEmpty();
    }
}
