package dev.fakeanam.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.json.MalformedJsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonaShareLinkTest {
    static final String JSON = "{\"id\":\"00000000-0000-0000-0000-000000000000\","
            + "\"token\":\"sh_1\",\"type\":\"LINK\",\"expiresAt\":null,"
            + "\"usageLimit\":10,\"usageCount\":0,\"allowedOrigins\":[],\"allowAllOrigins\":false,"
            + "\"removeWatermark\":false,\"enabled\":true,\"isPrimary\":false,"
            + "\"createdAt\":\"2026-04-20T10:00:00.000Z\",\"personaId\":\"11111111-1111-1111-1111-111111111111\","
            + "\"personaName\":\"Ada\",\"organizationId\":\"V1StGXR8_Z5jdHi6B-myT\"}";

    @Test
    void it_is_one_flat_object_that_is_written_as_it_was_read() {
        PersonaShareLink link = PersonaShareLink.fromJson(JSON);

        assertThat(link.toJson()).isEqualTo(JSON);
        assertThat(link.shareLink()).isEqualTo(ShareLink.fromJson(JSON));
        assertThat(link.personaId()).hasToString("11111111-1111-1111-1111-111111111111");
        assertThat(link.personaName()).isEqualTo("Ada");
        assertThat(link.organizationId()).isEqualTo("V1StGXR8_Z5jdHi6B-myT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    personaId      | "Ada" | a uuid, 8-4-4-4-12 hexadecimal digits
                    personaName    | null  | a string
                    organizationId | 1     | a string
                    """)
    void a_field_of_another_kind_is_refused_by_name(String field, String value, String allowed) {
        String json = JSON.replaceFirst("(\"" + field + "\":)\"[^\"]*\"", "$1" + value);

        assertThatThrownBy(() -> PersonaShareLink.fromJson(json))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage(field + " is " + value + ", but has to be " + allowed + ".");
    }

    @Test
    void a_share_link_without_a_persona_is_refused() {
        String shareLink = ShareLink.fromJson(JSON).toJson();

        assertThatThrownBy(() -> PersonaShareLink.fromJson(shareLink))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("The document has no field personaId. Add it.");
    }
}
