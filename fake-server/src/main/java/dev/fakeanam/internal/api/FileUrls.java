package dev.fakeanam.internal.api;

import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.json.Json;
import java.net.URI;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes the URLs of the fake's own files to the base URL that the client uses, which may have a mapped port. Stored
 * documents have the address on which the server listens.
 */
public final class FileUrls {
    /** The path of all files. */
    public static final String PATH = "/files";

    private final String stored;
    private final String asked;

    private FileUrls(String stored, String asked) {
        this.stored = stored;
        this.asked = asked;
    }

    /**
     * @param served where the server listens
     * @param asked the base URL as the client has it
     */
    public static FileUrls of(URI served, String asked) {
        return new FileUrls(served + PATH + "/", asked + PATH + "/");
    }

    /** Returns a result with the URLs for the client. */
    public ApiResult in(ApiResult result) {
        return result.response() == null || stored.equals(asked) ? result : result.with(in(result.response()));
    }

    private RecordedResponse in(RecordedResponse response) {
        // This finds only whole values: in a text that contains JSON, the first quote is escaped.
        String before = ":\"" + stored;
        if (!response.body().contains(before)) {
            return response;
        }
        String quoted = Json.write(asked);
        String after = ":" + quoted.substring(0, quoted.length() - 1);
        return new RecordedResponse(
                response.status(), response.headers(), response.body().replace(before, after));
    }

    /** Returns values of JSON for the client; the same ones if they have no such URL. */
    public @Nullable Object in(@Nullable Object json) {
        return stored.equals(asked) ? json : replaced(json);
    }

    private @Nullable Object replaced(@Nullable Object json) {
        if (json instanceof String text) {
            return text.startsWith(stored) ? asked + text.substring(stored.length()) : text;
        }
        if (json instanceof Map<?, ?> fields) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            fields.forEach((name, value) -> copy.put(name, replaced(value)));
            return copy;
        }
        return json instanceof List<?> list ? replaced(list) : json;
    }

    /**
     * Replaces an element only when it is read, because a long list may make its elements only then, to save memory.
     */
    private List<@Nullable Object> replaced(List<?> list) {
        return new AbstractList<@Nullable Object>() {
            @Override
            public @Nullable Object get(int index) {
                return replaced(list.get(index));
            }

            @Override
            public int size() {
                return list.size();
            }
        };
    }
}
