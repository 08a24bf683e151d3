package dev.fakeanam.journal;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import dev.fakeanam.status.Stable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what a request changed: one document of a resource, as it was before and after. Immutable and thread-safe.
 *
 * <p>It keeps the documents, and creates their JSON only on request.
 */
@Stable(since = "0.1.0")
public final class Change {
    /** A change in JSON: {@code {"resource":"share link","id":…,"before":{…},"after":{…}}}. */
    public static final Codec<Change> CODEC = JsonCodec.fields("Change")
            .required("resource", JsonCodec.text())
            .required("id", JsonCodec.text())
            .required("before", JsonCodec.mapOf(JsonCodec.any()).orNull())
            .required("after", JsonCodec.mapOf(JsonCodec.any()).orNull())
            .build()
            .map(Change.class, Change::ofFields, Change::fields);

    private final String resource;
    private final String id;
    private final @Nullable Document before;
    private final @Nullable Document after;

    /** A document, with the codec that writes it. */
    private record Document(JsonCodec<Object> codec, Object value) {
        @Nullable
        Object written() {
            return codec.write(value);
        }

        Map<String, @Nullable Object> json() {
            return JsonCodec.object().parse(codec.print(value));
        }
    }

    private Change(String resource, String id, @Nullable Document before, @Nullable Document after) {
        this.resource = resource;
        this.id = id;
        this.before = before;
        this.after = after;
        if (Objects.equals(before, after)) {
            throw new IllegalArgumentException("A change has a " + resource
                    + " that is not the same before and after, but " + (before == null ? null : before.value())
                    + " was given for both. Leave the change out if nothing changed.");
        }
    }

    /**
     * Creates a change.
     *
     * @param resource the kind of document, in words: {@code share link} for example
     * @param id the document's id
     * @param codec writes the document as the API sends it
     * @param before the document before the request; null if the request created it
     * @param after the document after the request; null if the request deleted it
     * @param <T> the type of the document
     * @return the change
     * @throws IllegalArgumentException if the document is the same before and after
     */
    @SuppressWarnings("unchecked")
    public static <T> Change of(String resource, String id, Codec<T> codec, @Nullable T before, @Nullable T after) {
        return new Change(
                resource,
                id,
                before == null ? null : new Document((JsonCodec<Object>) JsonCodec.of(codec), before),
                after == null ? null : new Document((JsonCodec<Object>) JsonCodec.of(codec), after));
    }

    /** {@return the kind of document that changed, in words: {@code share link} for example} */
    public String resource() {
        return resource;
    }

    /** {@return the id of the document} */
    public String id() {
        return id;
    }

    /**
     * {@return the document before the request, with values as {@link Json} reads them; null if the request created it}
     */
    public @Nullable Map<String, @Nullable Object> before() {
        return before == null ? null : before.json();
    }

    /**
     * {@return the document after the request, with values as {@link Json} reads them; null if the request deleted it}
     */
    public @Nullable Map<String, @Nullable Object> after() {
        return after == null ? null : after.json();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Change change
                && resource.equals(change.resource)
                && id.equals(change.id)
                && Objects.equals(before(), change.before())
                && Objects.equals(after(), change.after());
    }

    @Override
    public int hashCode() {
        return Objects.hash(resource, id, before(), after());
    }

    /** {@return what changed, for people: {@code usageLimit 10 → 50}, or {@code share link <id> created}} */
    @Override
    public String toString() {
        Map<String, @Nullable Object> was = before();
        Map<String, @Nullable Object> is = after();
        if (was == null || is == null) {
            return resource + " " + id + (was == null ? " created" : " deleted");
        }
        List<String> changes = new ArrayList<>();
        is.forEach((field, value) -> {
            if (!Objects.equals(was.get(field), value)) {
                changes.add(field + " " + was.get(field) + " → " + value);
            }
        });
        return String.join(", ", changes);
    }

    @SuppressWarnings("unchecked")
    private static Change ofFields(Map<String, @Nullable Object> fields) {
        return new Change(
                String.valueOf(fields.get("resource")),
                String.valueOf(fields.get("id")),
                document((Map<String, Object>) fields.get("before")),
                document((Map<String, Object>) fields.get("after")));
    }

    private static @Nullable Document document(@Nullable Map<String, Object> json) {
        return json == null ? null : new Document(JsonCodec.any(), json);
    }

    private static Map<String, @Nullable Object> fields(Change change) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("resource", change.resource);
        fields.put("id", change.id);
        fields.put("before", change.before == null ? null : change.before.written());
        fields.put("after", change.after == null ? null : change.after.written());
        return fields;
    }
}
