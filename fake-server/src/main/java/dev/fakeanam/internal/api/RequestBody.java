package dev.fakeanam.internal.api;

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
public final class RequestBody {
    private static final Pattern JSON_MEDIA_TYPE =
            Pattern.compile("application/(json|[^\\s;/]+\\+json)\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    private RequestBody() {}

    public static Map<?, ?> read(ApiRequest request) {
        if (!isJson(request.contentType())) {
            throw new RefusedException(ApiErrors.invalidRequestBody(), Assumption.A9);
        }
        if (request.bodyTooLarge()) {
            throw new RefusedException(ApiErrors.requestBodyTooLarge(), Assumption.A14);
        }
        if (request.body().length == 0) {
            throw new RefusedException(ApiErrors.invalidRequestBody());
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
            throw new RefusedException(ApiErrors.invalidRequestBody(), Assumption.A15);
        }
        throw new RefusedException(ApiErrors.invalidRequestBody());
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && JSON_MEDIA_TYPE.matcher(contentType.strip()).matches();
    }
}
