package dev.fakeanam.internal.journal;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.journal.ScriptHit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the memory that one exchange needs in its journal, in bytes. In doubt, it counts too much rather than too
 * little. It is for a 64-bit JVM with a heap below 32 GiB. Not thread-safe.
 */
final class MemoryUse {
    /** The exchange with its request, its response, their moment, its duration, and its place in the journal. */
    private static final int EXCHANGE = 248;
    /** A string without its characters. */
    private static final int TEXT = 44;
    /** Texts that are packed as one, without their characters. */
    private static final int PACKED_TEXTS = 104;

    private static final int PACKED_TEXT = 4;
    private static final int LAST_OF_LATIN_1 = 0xFF;
    private static final int ASSUMPTIONS = 48;
    private static final int SCRIPT_HIT = 32;
    /** A change with a document: its ids, its moments and its short texts. */
    private static final int CHANGE = 224;
    /** The same document with other values, and with the same ids. */
    private static final int SECOND_DOCUMENT = 96;

    private static final int SHORT_TEXT = 32;
    private static final int EMPTY_ARRAY = 24;
    /** A list's array, with room for more elements. */
    private static final int ARRAY = 96;

    private static final int ELEMENT = 8;
    private static final int EMPTY_OBJECT = 64;
    private static final int OBJECT = 160;
    private static final int MEMBER = 56;
    private static final int VALUE = 32;

    private final SharedParts parts;
    private final Object journal;
    private long bytes = EXCHANGE;

    /** @param journal an object that represents the journal that pays */
    MemoryUse(SharedParts parts, Object journal) {
        this.parts = parts;
        this.journal = journal;
    }

    Object journal() {
        return journal;
    }

    long bytes() {
        return bytes;
    }

    void add(long more) {
        bytes += more;
    }

    /** Charges an exchange. Returns it with parts that other exchanges share. */
    Exchange charge(Exchange exchange) {
        ScriptHit script = exchange.script();
        add(script == null ? 0 : SCRIPT_HIT + text(script.scriptId()) + text(script.description()));
        add(exchange.change() == null ? 0 : change(exchange.change()));
        add(packed(exchange.ignoredFields()) + packed(exchange.notes()));
        add(exchange.assumptions().isEmpty() ? 0 : ASSUMPTIONS);
        add(text(exchange.failure()));
        return new Exchange(
                exchange.organization(),
                exchange.number(),
                exchange.at(),
                charge(exchange.request()),
                exchange.response() == null ? null : charge(exchange.response()),
                script,
                exchange.change(),
                exchange.ignoredFields(),
                exchange.assumptions(),
                exchange.notes(),
                exchange.outcome(),
                exchange.duration(),
                exchange.failure());
    }

    private RecordedRequest charge(RecordedRequest request) {
        add(text(request.query()) + text(request.body()));
        return new RecordedRequest(
                shared(request.method()),
                shared(request.path()),
                request.query(),
                shared(request.headers()),
                request.apiKey() == null ? null : shared(request.apiKey()),
                request.body(),
                request.operationId(),
                request.pathTemplate());
    }

    private RecordedResponse charge(RecordedResponse response) {
        add(text(response.body()));
        return new RecordedResponse(response.status(), shared(response.headers()), response.body());
    }

    private String shared(String text) {
        return parts.shared(text, this, MemoryUse::text);
    }

    private Headers shared(Headers headers) {
        return parts.shared(headers, this, MemoryUse::headers);
    }

    private static long headers(Headers headers) {
        long[] bytes = {PACKED_TEXTS};
        headers.forEach((name, value) -> bytes[0] += packed(name) + packed(value));
        return bytes[0];
    }

    private static long packed(List<String> texts) {
        return texts.isEmpty()
                ? 0
                : PACKED_TEXTS + texts.stream().mapToLong(MemoryUse::packed).sum();
    }

    private static long packed(String text) {
        return PACKED_TEXT + characters(text);
    }

    static long text(@Nullable String text) {
        return text == null || text.isEmpty() ? 0 : TEXT + characters(text);
    }

    /** A text with a character beyond Latin-1 needs two bytes for each character. */
    private static long characters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_OF_LATIN_1) {
                return 2L * text.length();
            }
        }
        return text.length();
    }

    /** An object that both documents share is charged once. */
    private static long change(Change change) {
        Map<String, @Nullable Object> written = JsonCodec.fieldsOf(Change.CODEC, change);
        Map<?, ?> before = written.get("before") instanceof Map<?, ?> document ? document : Map.of();
        Map<?, ?> after = written.get("after") instanceof Map<?, ?> document ? document : Map.of();
        long[] size = {CHANGE + text(change.id()) + (before.isEmpty() || after.isEmpty() ? 0 : SECOND_DOCUMENT)};
        before.forEach((field, value) -> size[0] += field(value));
        after.forEach((field, value) -> size[0] += value == before.get(field) ? 0 : field(value));
        return size[0];
    }

    private static long field(@Nullable Object value) {
        boolean isSmall = value instanceof String text && text.length() <= SHORT_TEXT
                || value instanceof List<?> array && array.isEmpty()
                || value instanceof Map<?, ?> object && object.isEmpty();
        return isSmall || !(value instanceof String || value instanceof List<?> || value instanceof Map<?, ?>)
                ? 0
                : json(value);
    }

    private static long json(@Nullable Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof List<?> array) {
            return array.isEmpty()
                    ? EMPTY_ARRAY
                    : ARRAY
                            + array.stream()
                                    .mapToLong(element -> ELEMENT + json(element))
                                    .sum();
        }
        if (value instanceof Map<?, ?> object) {
            long[] size = {object.isEmpty() ? EMPTY_OBJECT : OBJECT};
            object.forEach((name, member) -> size[0] += MEMBER + text(String.valueOf(name)) + json(member));
            return size[0];
        }
        return value == null || value instanceof Boolean ? 0 : VALUE;
    }
}
