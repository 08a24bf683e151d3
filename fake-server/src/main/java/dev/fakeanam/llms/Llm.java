package dev.fakeanam.llms;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.status.Stable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An LLM, as the API returns it: the language model of a persona. Its secret is never shown.
 *
 * <p>Immutable: it stays the same when the LLM changes. Date-times are in whole milliseconds, as in JSON; fractions are
 * cut off. The JSON object has the fields below, with the same names, in this order.
 *
 * <p>Source: documented by Anam.
 *
 * @param id the id, which also names the LLM in paths
 * @param displayName the name
 * @param description what it is for; null if not set
 * @param llmFormat the format of its API
 * @param urls the URLs at which it is called
 * @param modelName the provider's name of the model; null if there is none
 * @param temperature how much its output varies; null if not set
 * @param maxTokens the maximum length of its output, in tokens; null if not set
 * @param deploymentName the deployment at Azure; null if there is none
 * @param apiVersion the version of Azure's API; null if there is none
 * @param metadata any values that its organization keeps with it
 * @param displayTags words by which people find it
 * @param isDefault whether each organization has it from the start
 * @param isGlobal whether all organizations can use it
 * @param isZdr whether the provider retains no data
 * @param reasoningEffort how long it reasons before its output
 * @param reasoningFormat whether and how it returns its reasoning
 * @param createdByOrganizationId the id of the organization that created it; null for Anam's own
 * @param createdAt when the LLM was created
 * @param updatedAt the moment of the last update; null before the first one
 */
@Stable(since = "0.1.0")
public record Llm(
        UUID id,
        String displayName,
        @Nullable String description,
        LlmFormat llmFormat,
        List<LlmUrl> urls,
        @Nullable String modelName,
        @Nullable Double temperature,
        @Nullable Integer maxTokens,
        @Nullable String deploymentName,
        @Nullable String apiVersion,
        Map<String, Object> metadata,
        List<String> displayTags,
        boolean isDefault,
        boolean isGlobal,
        boolean isZdr,
        ReasoningEffort reasoningEffort,
        ReasoningFormat reasoningFormat,
        @Nullable String createdByOrganizationId,
        Instant createdAt,
        @Nullable Instant updatedAt) {

    /** Reads and writes an LLM: an object with the names of the components. */
    public static final Codec<Llm> CODEC = JsonCodec.of(Llm.class)
            .field("id", JsonCodec.uuid())
            .field("displayName", JsonCodec.text())
            .field("description", JsonCodec.text().orNull())
            .field("llmFormat", JsonCodec.oneOf(LlmFormat.class))
            .field("urls", JsonCodec.list(LlmUrl.CODEC))
            .field("modelName", JsonCodec.text().orNull())
            .field("temperature", JsonCodec.number().orNull())
            .field("maxTokens", JsonCodec.integer().orNull())
            .field("deploymentName", JsonCodec.text().orNull())
            .field("apiVersion", JsonCodec.text().orNull())
            .field("metadata", JsonCodec.object())
            .field("displayTags", JsonCodec.list(JsonCodec.text()))
            .field("isDefault", JsonCodec.bool())
            .field("isGlobal", JsonCodec.bool())
            .field("isZdr", JsonCodec.bool())
            .field("reasoningEffort", JsonCodec.oneOf(ReasoningEffort.class))
            .field("reasoningFormat", JsonCodec.oneOf(ReasoningFormat.class))
            .field("createdByOrganizationId", JsonCodec.text().orNull())
            .field("createdAt", JsonCodec.dateTime())
            .field("updatedAt", JsonCodec.dateTime().orNull())
            .build();

    public Llm {
        urls = List.copyOf(urls);
        // Map.copyOf would refuse nulls and lose the order.
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        displayTags = List.copyOf(displayTags);
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        updatedAt = updatedAt == null ? null : updatedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Reads an LLM from its JSON.
     *
     * @param json an object with at least the fields above; others are ignored
     * @return the LLM
     * @throws MalformedJsonException if the text is not such a document; the message names the field
     */
    public static Llm fromJson(String json) {
        return CODEC.parse(json);
    }

    /** {@return the LLM as compact JSON, byte for byte as the API sends it} */
    public String toJson() {
        return CODEC.print(this);
    }
}
