package dev.fakeanam.tools;

import dev.fakeanam.internal.json.DateTimeRange;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import dev.fakeanam.status.Stable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes a tool to create, or a change to one: {@code tool -> tool.name("open_calendar")}. By default, a new tool is
 * a {@code CLIENT} tool named {@code tool}, with an empty config, created now and never updated. A change leaves the
 * other fields as they are, and cannot set {@code id}, {@code createdAt} or {@code deleted}.
 *
 * <p>In JSON, it has the fields of a {@link Tool}, and {@code deleted}, but not {@code usageCount}, which follows from
 * the personas. All are optional: {@code {"name":"open_calendar","deleted":true}}.
 *
 * <p>Not thread-safe; use it only during the call that provides it.
 */
@Stable(since = "0.1.0")
public final class ToolSpec {

    /** Reads and writes a spec: an object in which each field may be left out. */
    public static final Codec<ToolSpec> CODEC = JsonCodec.fields("ToolSpec")
            .field("id", JsonCodec.uuid())
            .field("name", JsonCodec.text())
            .field("description", JsonCodec.text())
            .field("type", JsonCodec.oneOf(ToolType.class))
            .field("config", JsonCodec.object())
            .field("disableInterruptions", JsonCodec.bool())
            .field("createdAt", DateTimeRange.CODEC)
            .field("updatedAt", DateTimeRange.CODEC.orNull())
            .field("deleted", JsonCodec.bool())
            .strict()
            .build()
            .map(ToolSpec.class, ToolSpec::new, spec -> spec.fields);

    private final Map<String, @Nullable Object> fields;

    private ToolSpec(Map<String, @Nullable Object> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /**
     * Sets the id.
     *
     * @param id the id; by default one that derives from the organization's name
     * @return this
     */
    public ToolSpec id(UUID id) {
        return put("id", id);
    }

    /**
     * Sets the name that the language model calls it by.
     *
     * @param name the name; can be any text; by default {@code tool}
     * @return this
     */
    public ToolSpec name(String name) {
        return put("name", Objects.requireNonNull(name, "A tool has a name."));
    }

    /**
     * Sets what it is for.
     *
     * @param description the description; can be any text
     * @return this
     */
    public ToolSpec description(String description) {
        return put("description", Objects.requireNonNull(description, "A tool has a description."));
    }

    /**
     * Sets the type: what the tool does.
     *
     * @param type the type; by default {@code CLIENT}
     * @return this
     */
    public ToolSpec type(ToolType type) {
        return put("type", Objects.requireNonNull(type, "A tool has a type."));
    }

    /**
     * Sets the whole config.
     *
     * @param config the fields, with values that {@link Json#write} takes. The tool has them as {@link Json#parse}
     *     gives them
     * @return this
     */
    public ToolSpec config(Map<String, ?> config) {
        return put("config", Json.parse(Json.write(config)));
    }

    /**
     * Lets no person interrupt the persona while the tool runs.
     *
     * @return this
     */
    public ToolSpec disableInterruptions() {
        return disableInterruptions(true);
    }

    /**
     * Sets whether a person cannot interrupt the persona while the tool runs.
     *
     * @param disabled true if the person cannot interrupt; by default false
     * @return this
     */
    public ToolSpec disableInterruptions(boolean disabled) {
        return put("disableInterruptions", disabled);
    }

    /**
     * Sets when the tool was created.
     *
     * @param instant the moment, from 1970 to 9999; fractions of a millisecond are cut off
     * @return this
     * @throws IllegalArgumentException if the moment is out of range
     */
    public ToolSpec createdAt(Instant instant) {
        return put("createdAt", DateTimeRange.require(instant));
    }

    /**
     * Sets the moment of the last update.
     *
     * @param instant the moment, from 1970 to 9999; fractions of a millisecond are cut off; null, the default, before
     *     the first update
     * @return this
     * @throws IllegalArgumentException if the moment is out of range
     */
    public ToolSpec updatedAt(@Nullable Instant instant) {
        return put("updatedAt", instant == null ? null : DateTimeRange.require(instant));
    }

    /**
     * Marks the tool as deleted. Personas that have it still show it (assumed, {@code A23}).
     *
     * @return this
     */
    public ToolSpec deleted() {
        return put("deleted", true);
    }

    private ToolSpec put(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }
}
