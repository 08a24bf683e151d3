package dev.fakeanam.llms;

import dev.fakeanam.internal.json.DateTimeRange;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes an LLM to create, or a change to one. In a new LLM, fields that you leave out have the defaults that the
 * methods below name. You cannot set a secret, because the fake does not keep it.
 *
 * <p>In JSON, it has the fields of an {@link Llm}, and {@code deleted}. All are optional:
 * {@code {"displayName":"Mine","llmFormat":"gemini"}}. A change cannot set {@code id}, {@code createdAt} or
 * {@code deleted}.
 *
 * <p>Not thread-safe; use it only during the call that provides it.
 */
@Stable(since = "0.1.0")
public final class LlmSpec {

    /** Reads and writes a spec: an object in which each field may be left out. */
    public static final Codec<LlmSpec> CODEC = JsonCodec.fields("LlmSpec")
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
            .field("createdAt", DateTimeRange.CODEC)
            .field("updatedAt", DateTimeRange.CODEC.orNull())
            .field("deleted", JsonCodec.bool())
            .strict()
            .build()
            .map(LlmSpec.class, LlmSpec::new, spec -> spec.fields);

    private final Map<String, @Nullable Object> fields;

    private LlmSpec(Map<String, @Nullable Object> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /**
     * Sets the id.
     *
     * @param id the id; by default one that derives from the organization's name
     * @return this
     */
    public LlmSpec id(UUID id) {
        return put("id", id);
    }

    /**
     * Sets the name.
     *
     * @param displayName the name; by default {@code LLM}
     * @return this
     */
    public LlmSpec displayName(String displayName) {
        return put("displayName", displayName);
    }

    /**
     * Sets what it is for.
     *
     * @param description what it is for; null, the default, for none
     * @return this
     */
    public LlmSpec description(@Nullable String description) {
        return put("description", description);
    }

    /**
     * Sets the format of its API.
     *
     * @param llmFormat the format; by default {@code OPENAI}
     * @return this
     */
    public LlmSpec llmFormat(LlmFormat llmFormat) {
        return put("llmFormat", llmFormat);
    }

    /**
     * Sets the URLs at which it is called.
     *
     * @param urls the URLs; by default one invented URL
     * @return this
     */
    public LlmSpec urls(LlmUrl... urls) {
        return put("urls", List.of(urls));
    }

    /**
     * Sets the provider's name of the model.
     *
     * @param modelName the provider's name of the model; by default {@code model}; null for none
     * @return this
     */
    public LlmSpec modelName(@Nullable String modelName) {
        return put("modelName", modelName);
    }

    /**
     * Sets the temperature: how much its output varies.
     *
     * @param temperature the temperature; null, the default, for none
     * @return this
     */
    public LlmSpec temperature(@Nullable Double temperature) {
        return put("temperature", temperature);
    }

    /**
     * Sets the maximum length of its output.
     *
     * @param maxTokens the maximum, in tokens; null, the default, for none
     * @return this
     */
    public LlmSpec maxTokens(@Nullable Integer maxTokens) {
        return put("maxTokens", maxTokens);
    }

    /**
     * Sets the deployment at Azure.
     *
     * @param deploymentName the deployment at Azure; null, the default, for none
     * @return this
     */
    public LlmSpec deploymentName(@Nullable String deploymentName) {
        return put("deploymentName", deploymentName);
    }

    /**
     * Sets the version of Azure's API.
     *
     * @param apiVersion the version of Azure's API; null, the default, for none
     * @return this
     */
    public LlmSpec apiVersion(@Nullable String apiVersion) {
        return put("apiVersion", apiVersion);
    }

    /**
     * Sets the metadata: any values to keep with the LLM.
     *
     * @param metadata the values; by default none
     * @return this
     */
    public LlmSpec metadata(Map<String, Object> metadata) {
        return put("metadata", metadata);
    }

    /**
     * Sets the words by which people find it.
     *
     * @param displayTags the words; by default none
     * @return this
     */
    public LlmSpec displayTags(String... displayTags) {
        return put("displayTags", List.of(displayTags));
    }

    /**
     * Sets whether each organization has it from the start.
     *
     * @param isDefault by default false; if true, the API refuses to update or delete it
     * @return this
     */
    public LlmSpec isDefault(boolean isDefault) {
        return put("isDefault", isDefault);
    }

    /**
     * Sets whether all organizations can use it.
     *
     * @param isGlobal true if they can; by default false
     * @return this
     */
    public LlmSpec isGlobal(boolean isGlobal) {
        return put("isGlobal", isGlobal);
    }

    /**
     * Sets whether the provider retains no data.
     *
     * @param isZdr true if it retains none; by default false
     * @return this
     */
    public LlmSpec isZdr(boolean isZdr) {
        return put("isZdr", isZdr);
    }

    /**
     * Sets how long it reasons before its output.
     *
     * @param reasoningEffort how long; by default {@code DEFAULT}
     * @return this
     */
    public LlmSpec reasoningEffort(ReasoningEffort reasoningEffort) {
        return put("reasoningEffort", reasoningEffort);
    }

    /**
     * Sets whether and how it returns its reasoning.
     *
     * @param reasoningFormat whether and how; by default {@code PARSED}
     * @return this
     */
    public LlmSpec reasoningFormat(ReasoningFormat reasoningFormat) {
        return put("reasoningFormat", reasoningFormat);
    }

    /**
     * Sets the organization that created it.
     *
     * @param createdByOrganizationId the id of the organization; by default the test's; null for Anam's own
     * @return this
     */
    public LlmSpec createdByOrganizationId(@Nullable String createdByOrganizationId) {
        return put("createdByOrganizationId", createdByOrganizationId);
    }

    /**
     * Sets when the LLM was created.
     *
     * @param createdAt the moment; by default now; fractions of a millisecond are cut off
     * @return this
     * @throws IllegalArgumentException if the moment is not between 1970 and 9999
     */
    public LlmSpec createdAt(Instant createdAt) {
        return put("createdAt", DateTimeRange.require(createdAt));
    }

    /**
     * Sets the moment of the last update.
     *
     * @param updatedAt the moment; null, the default, before the first update; fractions of a millisecond are cut off
     * @return this
     * @throws IllegalArgumentException if the moment is not between 1970 and 9999
     */
    public LlmSpec updatedAt(@Nullable Instant updatedAt) {
        return put("updatedAt", updatedAt == null ? null : DateTimeRange.require(updatedAt));
    }

    /**
     * Marks the LLM as deleted. Personas that use it still show it (assumed, {@code A23}).
     *
     * @return this
     */
    public LlmSpec deleted() {
        return put("deleted", true);
    }

    private LlmSpec put(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }
}
