package dev.fakeanam.internal.sharelinks;

import dev.fakeanam.journal.Assumption;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request as the JSON object that an operation takes, or refuses it ({@code A9}, {@code A14},
 * {@code A15}).
 */
final class JsonBody {
    private static final Pattern JSON_MEDIA_TYPE =
            Pattern.compile("application/(json|[^\\s;/]+\\+json)\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    private JsonBody() {}

    static Map<?, ?> read(ApiRequest request) {
        if (!isJson(request.contentType())) {
            throw new Refused(AnamErrors.invalidRequestBody(), Assumption.A9);
        }
        if (request.bodyTooLarge()) {
            throw new Refused(AnamErrors.requestBodyTooLarge(), Assumption.A14);
        }
        if (request.body().length == 0) {
            throw new Refused(AnamErrors.invalidRequestBody());
        }
        try {
            // Decoded here, strictly: handed the bytes, Jackson would guess UTF-16 and UTF-32 too.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(request.body()))
                    .toString();
            if (Json.parse(text) instanceof Map<?, ?> fields) {
                return fields;
            }
        } catch (CharacterCodingException | MalformedJsonException notJson) {
            throw new Refused(AnamErrors.invalidRequestBody(), Assumption.A15);
        }
        throw new Refused(AnamErrors.invalidRequestBody());
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && JSON_MEDIA_TYPE.matcher(contentType.strip()).matches();
    }
}
