package dev.fakeanam.internal.api.tools;

import dev.fakeanam.api.Page;
import dev.fakeanam.internal.api.ApiRequest;
import dev.fakeanam.internal.api.ApiResult;
import dev.fakeanam.internal.api.DocumentResults;
import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.api.Paging;
import dev.fakeanam.internal.api.RefusedException;
import dev.fakeanam.internal.api.RequestBody;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.json.Uuids;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.json.Codec;
import dev.fakeanam.tools.Tool;
import dev.fakeanam.tools.ToolType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The five operations on tools. An id that is not a uuid is refused like an unknown id, because Anam documents no 400
 * for it.
 */
final class ToolOperations {
    private static final String NOT_FOUND = "Tool not found";
    private static final int DEFAULT_PER_PAGE = 10;

    private static final JsonCodec<String> NAME = JsonCodec.text(1, 64, "a-zA-Z0-9_.-");
    private static final JsonCodec<String> DESCRIPTION = JsonCodec.text(1, 1024);

    private static final ObjectCodec<Map<String, @Nullable Object>> CREATION = JsonCodec.fields("NewTool")
            .required("name", NAME)
            .required("description", DESCRIPTION)
            .required("type", JsonCodec.oneOf(ToolType.class))
            .field("disableInterruptions", JsonCodec.bool())
            .field(ToolConfigs.FIELD, ToolConfigs.NEW)
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> UPDATE = JsonCodec.fields("ToolUpdate")
            .field("name", NAME)
            .field("description", DESCRIPTION)
            .field("type", JsonCodec.oneOf(ToolType.class))
            .field("disableInterruptions", JsonCodec.bool())
            .field(ToolConfigs.FIELD, ToolConfigs.CHANGED)
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> QUERY =
            Paging.query("ToolQuery").build();

    private static final Codec<Page<Tool>> PAGE = Page.codec(Tool.CODEC);
    private static final DocumentResults<Tool> RESULTS = new DocumentResults<>(ToolKind.RESOURCE, Tool::id);

    static final List<Endpoint<ToolStore>> ALL = List.of(
            Operation.of("listTools", "GET", ToolRoom.PATH, "Reads a page of the tools, newest first.")
                    .pagedBy(QUERY)
                    .answers(200, PAGE)
                    .performedBy(ToolOperations::list, null),
            Operation.of("createTool", "POST", ToolRoom.PATH, "Makes a tool.")
                    .takes(CREATION)
                    .answers(201, Tool.CODEC)
                    .performedBy(ToolOperations::create, null),
            onItem("getTool", "GET", "Reads one tool.")
                    .answers(200, Tool.CODEC)
                    .performedBy(ToolOperations::get, ToolKind.RESOURCE),
            onItem("updateTool", "PUT", "Changes the fields that the body names.")
                    .takes(UPDATE)
                    .answers(200, Tool.CODEC)
                    .performedBy(ToolOperations::update, ToolKind.RESOURCE),
            onItem("deleteTool", "DELETE", "Removes a tool for good.")
                    .performedBy(ToolOperations::delete, ToolKind.RESOURCE));

    private ToolOperations() {}

    private static Operation.Builder onItem(String operationId, String method, String summary) {
        return Operation.of(operationId, method, ToolRoom.PATH + "/{id}", summary)
                .refuses(404, NOT_FOUND);
    }

    private static ApiResult list(ToolStore tools, ApiRequest request) {
        Paging paging = Paging.of(request.query(QUERY), DEFAULT_PER_PAGE);
        return paging.answer(
                        tools.documents().newestFirst(),
                        paging.search() == null
                                ? null
                                : tool -> paging.finds(tool.name(), tool.id().toString()),
                        tools::counted,
                        PAGE)
                .assuming(Assumption.A21);
    }

    private static ApiResult create(ToolStore tools, ApiRequest request) {
        RequestBody body = request.json(CREATION);
        Map<?, ?> config = ToolConfigs.NEW.read(body, body.get("type", ToolType.class));
        body.refuseFaults();
        body.assume(Assumption.A33, config == null);
        Map<String, @Nullable Object> said = new LinkedHashMap<>(body.values());
        said.put(ToolConfigs.FIELD, config == null ? Map.of() : config);
        Tool created = ToolKind.RESOURCE.give(tools, said);
        return RESULTS.created(created, body);
    }

    private static ApiResult get(ToolStore tools, ApiRequest request) {
        return RESULTS.read(existing(tools, request.id()));
    }

    private static ApiResult update(ToolStore tools, ApiRequest request) {
        RequestBody body = request.json(UPDATE);
        Map<?, ?> config = ToolConfigs.CHANGED.read(body, typeAfter(tools, request, body));
        body.refuseFaults();
        Tool before = existing(tools, request.id());
        Tool after = ObjectCodec.of(Tool.CODEC).with(before, changes(tools.now(), before, body, config));
        if (!after.equals(before)) {
            tools.documents().update(after);
        }
        return RESULTS.updated(before, after, body);
    }

    /** The type that the config has to fit; null if it is wrong, or there is no such tool. */
    private static @Nullable ToolType typeAfter(ToolStore tools, ApiRequest request, RequestBody body) {
        if (body.isFaulty("type")) {
            return null;
        }
        return Optional.ofNullable(body.get("type", ToolType.class))
                .or(() -> Uuids.parse(request.id()).flatMap(tools::find).map(Tool::type))
                .orElse(null);
    }

    /** Applies an update to a tool's fields. If the type changes, nothing of the former config stays ({@code A33}). */
    private static Map<String, @Nullable Object> changes(
            Instant now, Tool before, RequestBody body, @Nullable Map<?, ?> config) {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>(body.values());
        body.assume(Assumption.A7, changes.isEmpty());
        boolean isOfNewType = changes.containsKey("type") && changes.get("type") != before.type();
        if (isOfNewType || config != null) {
            Map<Object, @Nullable Object> merged = new LinkedHashMap<>(isOfNewType ? Map.of() : before.config());
            merged.putAll(config == null ? Map.of() : config);
            changes.put(ToolConfigs.FIELD, merged);
            body.assume(Assumption.A33, true);
        }
        if (!changes.isEmpty()) {
            changes.put("updatedAt", now);
        }
        return changes;
    }

    private static ApiResult delete(ToolStore tools, ApiRequest request) {
        Tool deleted = existing(tools, request.id());
        tools.delete(deleted);
        return deleted.usageCount() > 0 ? RESULTS.deleted(deleted, Assumption.A23) : RESULTS.deleted(deleted);
    }

    private static Tool existing(ToolStore tools, String id) {
        UUID uuid = Uuids.parse(id).orElseThrow(() -> new RefusedException(404, NOT_FOUND, Assumption.A16));
        return tools.find(uuid).orElseThrow(() -> tools.notFound(uuid, NOT_FOUND));
    }
}
