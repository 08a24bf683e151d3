package dev.fakeanam.contract.sessions;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * A JSON Web Token. Its signature is not checked, because only the server has the key.
 *
 * @param text three parts with dots between them
 */
record Jwt(String text) {

    /** The session token in a response. If there is none, ends the test, and the report has the reason. */
    static Jwt in(AnamResponse response) {
        return ExampleSessions.field(response, "sessionToken")
                .map(Jwt::new)
                .orElseGet(() -> abort("needs a session token, but the response (" + response.status() + ") has none"));
    }

    Map<?, ?> header() {
        return part(0);
    }

    Map<?, ?> payload() {
        return part(1);
    }

    long claim(String name) {
        return ((Number) payload().get(name)).longValue();
    }

    /** The same token, with a signature that is not that of the server. */
    String forged() {
        return text.substring(0, text.lastIndexOf('.') + 1) + "c2lnbmVkIGJ5IGFub3RoZXI";
    }

    private Map<?, ?> part(int index) {
        byte[] json = Base64.getUrlDecoder().decode(text.split("\\.", -1)[index]);
        return (Map<?, ?>) Json.parse(new String(json, StandardCharsets.UTF_8));
    }
}
