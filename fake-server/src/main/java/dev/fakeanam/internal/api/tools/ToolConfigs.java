package dev.fakeanam.internal.api.tools;

import dev.fakeanam.internal.api.RequestBody;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.json.Reading;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import dev.fakeanam.tools.ToolType;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The {@code config} of tools. Its fields depend on the type, which is not known yet while a body is read. So the
 * config is first read as any object, and then again with the fields of the type.
 *
 * @param byType the fields of each type
 */
record ToolConfigs(Map<ToolType, ObjectCodec<Map<String, @Nullable Object>>> byType)
        implements JsonCodec<Map<String, Object>> {
    static final String FIELD = "config";
    private static final int MOST_BYTES = 10_000;

    private static final JsonCodec<Map<String, Object>> PARAMETERS =
            JsonCodec.object().map(Map.class, ToolConfigs::requireSmall, parameters -> parameters);

    /** For a new tool: some fields are required. */
    static final ToolConfigs NEW = of("Config", true);

    /** For an update: each field may be left out. */
    static final ToolConfigs CHANGED = of("ConfigChange", false);

    private static ToolConfigs of(String name, boolean isNew) {
        Map<ToolType, ObjectCodec<Map<String, @Nullable Object>>> byType = new EnumMap<>(ToolType.class);
        byType.put(ToolType.CLIENT, client(JsonCodec.fields("ClientTool" + name)));
        byType.put(ToolType.SERVER_RAG, rag(JsonCodec.fields("ServerRagTool" + name), isNew));
        byType.put(ToolType.SERVER_WEBHOOK, webhook(JsonCodec.fields("ServerWebhookTool" + name), isNew));
        byType.put(ToolType.SYSTEM, system(JsonCodec.fields("SystemTool" + name), isNew));
        return new ToolConfigs(byType);
    }

    private static <T> ObjectCodec<T> client(ObjectCodec.Builder<T> config) {
        return config.field("parameters", PARAMETERS)
                .field("awaitResult", JsonCodec.bool())
                .field("toolTimeoutSeconds", JsonCodec.number(1, 600))
                .build();
    }

    private static <T> ObjectCodec<T> rag(ObjectCodec.Builder<T> config, boolean isNew) {
        return with(config, isNew, "documentFolderIds", JsonCodec.list(JsonCodec.uuid()))
                .build();
    }

    private static <T> ObjectCodec<T> webhook(ObjectCodec.Builder<T> config, boolean isNew) {
        with(config, isNew, "url", JsonCodec.url());
        with(config, isNew, "method", JsonCodec.textOf("GET", "POST", "PUT", "DELETE", "PATCH"));
        return config.field("headers", JsonCodec.mapOf(JsonCodec.text()))
                .field("bodyTemplate", JsonCodec.text())
                .build();
    }

    private static <T> ObjectCodec<T> system(ObjectCodec.Builder<T> config, boolean isNew) {
        return with(config, isNew, "action", JsonCodec.textOf("end_call", "interrupt"))
                .build();
    }

    private static <T> ObjectCodec.Builder<T> with(
            ObjectCodec.Builder<T> config, boolean isRequired, String field, Codec<?> codec) {
        return isRequired ? config.required(field, codec) : config.field(field, codec);
    }

    /**
     * Refuses long parameters. Anam documents this limit for tools in the configuration of a session. For other tools,
     * it is assumed.
     */
    private static Map<String, Object> requireSmall(Map<String, Object> parameters) {
        if (isLarge(parameters)) {
            throw new IllegalArgumentException("Parameters must not exceed " + MOST_BYTES + " bytes");
        }
        return parameters;
    }

    private static boolean isLarge(@Nullable Object parameters) {
        return Json.write(parameters).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    /**
     * Reads the config of a body with the fields of a type, and notes its faults.
     *
     * @param type null if it is not known; then the config is not checked
     * @return the fields that the type has, as JSON; null if there is no config, or it is wrong
     */
    @Nullable
    Map<?, ?> read(RequestBody body, @Nullable ToolType type) {
        if (type == null || body.isFaulty(FIELD)) {
            return null;
        }
        ObjectCodec<Map<String, @Nullable Object>> config = Objects.requireNonNull(byType.get(type));
        Map<String, @Nullable Object> values = body.read(FIELD, config);
        body.assume(
                Assumption.A33,
                body.isFaulty("config.parameters")
                        && body.sent(FIELD) instanceof Map<?, ?> sent
                        && isLarge(sent.get("parameters")));
        return values == null ? null : (Map<?, ?>) Json.parse(config.print(values));
    }

    @Override
    public @Nullable Map<String, Object> read(@Nullable Object json, Reading reading) {
        return JsonCodec.object().read(json, reading);
    }

    @Override
    public Object write(Map<String, Object> config) {
        return config;
    }

    @Override
    public String expected() {
        return JsonCodec.object().expected();
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> components) {
        return Map.of(
                "anyOf",
                byType.values().stream()
                        .map(config -> config.schema(components))
                        .toList());
    }

    @Override
    public Class<?> type() {
        return Map.class;
    }
}
