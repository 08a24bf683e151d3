package dev.fakeanam.tools;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.status.Stable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tool that personas can call, as the operations on tools return it.
 *
 * <p>Immutable: it stays the same when the tool changes. Date-times are in whole milliseconds, as in JSON; fractions
 * are cut off. The JSON object has the nine fields below, with the same names, in this order. If a document without
 * {@code disableInterruptions} is read, the field is false.
 *
 * <p>Source: documented by Anam.
 *
 * @param id the id, which also names the tool in paths
 * @param name the name that the language model calls it by
 * @param description what it is for, which the language model reads
 * @param type what it does
 * @param config its configuration: an object as {@link Json#parse} gives it. Its fields depend on the type
 * @param disableInterruptions whether a person cannot interrupt the persona while it runs
 * @param createdAt when it was created
 * @param updatedAt the moment of its last update; null before the first one
 * @param usageCount how many personas have it
 */
@Stable(since = "0.1.0")
public record Tool(
        UUID id,
        String name,
        String description,
        ToolType type,
        Map<String, Object> config,
        boolean disableInterruptions,
        Instant createdAt,
        @Nullable Instant updatedAt,
        int usageCount) {

    /** Reads and writes a tool: an object with the names of the components. */
    public static final Codec<Tool> CODEC = JsonCodec.of(Tool.class)
            .field("id", JsonCodec.uuid())
            .field("name", JsonCodec.text())
            .field("description", JsonCodec.text())
            .field("type", JsonCodec.oneOf(ToolType.class))
            .field("config", JsonCodec.object())
            .defaulting("disableInterruptions", JsonCodec.bool(), false)
            .field("createdAt", JsonCodec.dateTime())
            .field("updatedAt", JsonCodec.dateTime().orNull())
            .field("usageCount", JsonCodec.integer())
            .build();

    public Tool {
        // Map.copyOf would refuse nulls and lose the order.
        config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        updatedAt = updatedAt == null ? null : updatedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Reads a tool from its JSON.
     *
     * @param json an object with at least the fields above; others are ignored
     * @return the tool
     * @throws MalformedJsonException if the text is not such a document; the message names the field
     */
    public static Tool fromJson(String json) {
        return CODEC.parse(json);
    }

    /** {@return the tool as compact JSON, byte for byte as the API sends it} */
    public String toJson() {
        return CODEC.print(this);
    }
}
