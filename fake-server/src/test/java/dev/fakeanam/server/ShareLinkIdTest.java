package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.sharelinks.ShareLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareLinkIdTest {
    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    private static final String LOWER = "abcdef01-2345-6789-abcd-ef0123456789";

    @ParameterizedTest
    @ValueSource(strings = {LOWER, "ABCDEF01-2345-6789-ABCD-EF0123456789", "AbCdEf01-2345-6789-aBcD-eF0123456789"})
    @Tag("A16")
    void an_id_is_found_in_either_case_and_answered_in_lower_case(String id) {
        anam.givenShareLink(link -> link.id(UUID.fromString(LOWER)));

        assertThat(api.get(id).body()).startsWith("{\"id\":\"" + LOWER + "\",");
        assertThat(api.update(id, "{}").body()).startsWith("{\"id\":\"" + LOWER + "\",");
        assertThat(api.delete(id).status()).isEqualTo(200);
        assertThat(anam.shareLinks().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
                "019024b0-5a3c-7000-8000-000000000000"
            })
    @Tag("A16")
    void an_id_may_be_of_any_version_and_nil_too(String id) {
        ShareLink link = anam.givenShareLink(seed -> seed.id(UUID.fromString(id)));

        assertThat(api.update(id, "{}")).isEqualTo(Response.json(200, link.toJson()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1",
                "null",
                "1-1-1-1-1",
                "abcdef0123456789abcdef0123456789",
                "{abcdef01-2345-6789-abcd-ef0123456789}",
                "urn:uuid:abcdef01-2345-6789-abcd-ef0123456789",
                "abcdef01-2345-6789-abcd-ef012345678",
                "abcdef01-2345-6789-abcd-ef01234567890",
                "gbcdef01-2345-6789-abcd-ef0123456789",
                "abcdef012-345-6789-abcd-ef0123456789",
                "abcdef01_2345_6789_abcd_ef0123456789",
                " abcdef01-2345-6789-abcd-ef0123456789",
                "abcdef01-2345-6789-abcd-ef0123456789;v=1",
                "a/b",
                "é"
            })
    @Tag("A16")
    void a_text_that_is_not_a_uuid_is_a_400(String id) {
        anam.givenShareLink(link -> link.id(UUID.fromString(LOWER)));
        String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        Response refusal = Response.error(400, "Invalid share link ID");

        assertThat(api.get(encoded)).isEqualTo(refusal);
        assertThat(api.update(encoded, "{}")).isEqualTo(refusal);
        assertThat(api.delete(encoded)).isEqualTo(refusal);
        assertThat(anam.shareLinks().all()).hasSize(1);
    }
}
