package dev.fakeanam.internal.api.tokens;

import dev.fakeanam.json.Json;
import dev.fakeanam.tokens.SessionToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Session tokens as clients have them: JWTs, signed with HS256. The signing key derives from the organization's id, so
 * that a token stays valid when a seed brings its organization back.
 */
final class TokenText {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String HEADER = encoded(Json.write(header()));
    private static final int PARTS = 3;

    private TokenText() {}

    static String of(String organizationId, SessionToken token) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("accountId", organizationId);
        payload.put("sessionStoreId", token.id());
        payload.put("type", token.type());
        payload.put("apiKeyId", token.apiKeyId());
        payload.put("iat", token.issuedAt().getEpochSecond());
        payload.put("exp", token.expiresAt().getEpochSecond());
        String signed = HEADER + "." + encoded(Json.write(payload));
        return signed + "." + signature(organizationId, signed);
    }

    /** {@return what a text says as a JWT, unchecked; empty for a text that is none} */
    static Optional<Map<?, ?>> payload(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            byte[] json = Base64.getUrlDecoder().decode(parts[1]);
            return Json.parse(new String(json, StandardCharsets.UTF_8)) instanceof Map<?, ?> payload
                    ? Optional.of(payload)
                    : Optional.empty();
        } catch (IllegalArgumentException noJwt) {
            return Optional.empty();
        }
    }

    /** {@return the organization that a text names, unchecked; null for a text that is not a session token} */
    static @Nullable String organizationId(String text) {
        return payload(text)
                .map(payload -> payload.get("accountId") instanceof String organizationId ? organizationId : null)
                .orElse(null);
    }

    private static Map<String, Object> header() {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "HS256");
        header.put("typ", "JWT");
        return header;
    }

    private static String signature(String organizationId, String signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes("Fake Anam signs session tokens of " + organizationId), ALGORITHM));
            return encoded(mac.doFinal(bytes(signed)));
        } catch (GeneralSecurityException impossible) {
            // Every Java platform has to have it.
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(String text) {
        return encoded(bytes(text));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
