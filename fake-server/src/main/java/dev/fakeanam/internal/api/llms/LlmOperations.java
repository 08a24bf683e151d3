package dev.fakeanam.internal.api.llms;

import dev.fakeanam.api.Page;
import dev.fakeanam.internal.api.ApiErrors;
import dev.fakeanam.internal.api.ApiRequest;
import dev.fakeanam.internal.api.ApiResult;
import dev.fakeanam.internal.api.DocumentResults;
import dev.fakeanam.internal.api.DocumentStore;
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
import dev.fakeanam.llms.Llm;
import dev.fakeanam.llms.LlmFormat;
import dev.fakeanam.llms.LlmUrl;
import dev.fakeanam.llms.ReasoningEffort;
import dev.fakeanam.llms.ReasoningFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The five operations on LLMs. The checks come in the order of {@code A2}. A secret is required but never stored, so
 * nothing can show it.
 */
final class LlmOperations {
    private static final String NOT_FOUND = "LLM not found";
    private static final String SECRET = "secret";
    private static final int DEFAULT_PER_PAGE = 10;

    private static final ObjectCodec<Map<String, @Nullable Object>> QUERY =
            Paging.query("LlmQuery").field("includeDefaults", JsonCodec.bool()).build();

    private static final JsonCodec<LlmUrl> URL = JsonCodec.fields("NewLlmUrl")
            .required("url", JsonCodec.url())
            .build()
            .map(LlmUrl.class, fields -> LlmUrl.of(String.valueOf(fields.get("url"))), url -> Map.of("url", url.url()));

    private static final ObjectCodec<Map<String, @Nullable Object>> CREATION = JsonCodec.fields("NewLlm")
            .required("displayName", JsonCodec.text())
            .field("description", JsonCodec.text())
            .required("urls", JsonCodec.list(URL))
            .required(
                    "llmFormat",
                    JsonCodec.oneOf(
                            LlmFormat.class,
                            LlmFormat.OPENAI,
                            LlmFormat.AZURE_OPENAI,
                            LlmFormat.GROQ_OPENAI,
                            LlmFormat.GEMINI,
                            LlmFormat.ADVANCED_VOICE,
                            LlmFormat.NONE))
            .required("modelName", JsonCodec.text())
            .required(SECRET, JsonCodec.text())
            .field("metadata", JsonCodec.object())
            .field("reasoningEffort", JsonCodec.oneOf(ReasoningEffort.class))
            .field("reasoningFormat", JsonCodec.oneOf(ReasoningFormat.class))
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> UPDATE = JsonCodec.fields("LlmUpdate")
            .field("displayName", JsonCodec.text())
            .field("description", JsonCodec.text())
            .field("url", JsonCodec.url())
            .field(
                    "llmFormat",
                    JsonCodec.oneOf(
                            LlmFormat.class,
                            LlmFormat.OPENAI,
                            LlmFormat.AZURE_OPENAI,
                            LlmFormat.GROQ_OPENAI,
                            LlmFormat.ANTHROPIC,
                            LlmFormat.CUSTOM))
            .field("modelName", JsonCodec.text())
            .field(SECRET, JsonCodec.text())
            .field("metadata", JsonCodec.object())
            .field("reasoningEffort", JsonCodec.oneOf(ReasoningEffort.class))
            .field("reasoningFormat", JsonCodec.oneOf(ReasoningFormat.class))
            .build();

    private static final Codec<Page<Llm>> PAGE = Page.codec(Llm.CODEC);
    private static final DocumentResults<Llm> RESULTS = new DocumentResults<>(LlmKind.LLM, Llm::id);

    static final List<Endpoint<DocumentStore<Llm>>> ALL = List.of(
            Operation.of("listLlms", "GET", LlmRoom.PATH, "Reads a page of the LLMs, newest first.")
                    .pagedBy(QUERY)
                    .answers(200, PAGE)
                    .performedBy(LlmOperations::list, null),
            Operation.of("createLlm", "POST", LlmRoom.PATH, "Adds an LLM.")
                    .takes(CREATION)
                    .hides(SECRET)
                    .answers(201, Llm.CODEC)
                    .performedBy(LlmOperations::create, null),
            onItem("getLlm", "GET", "Reads one LLM.")
                    .answers(200, Llm.CODEC)
                    .performedBy(LlmOperations::get, LlmKind.LLM),
            onItem("updateLlm", "PUT", "Changes the fields that the body names.")
                    .takes(UPDATE)
                    .hides(SECRET)
                    .answers(200, Llm.CODEC)
                    .performedBy(LlmOperations::update, LlmKind.LLM),
            onItem("deleteLlm", "DELETE", "Removes an LLM.").performedBy(LlmOperations::delete, LlmKind.LLM));

    private LlmOperations() {}

    private static Operation.Builder onItem(String operationId, String method, String summary) {
        return Operation.of(operationId, method, LlmRoom.PATH + "/{id}", summary)
                .refuses(404, NOT_FOUND);
    }

    private static ApiResult list(DocumentStore<Llm> llms, ApiRequest request) {
        Map<String, @Nullable Object> query = request.query(QUERY);
        Paging paging = Paging.of(query, DEFAULT_PER_PAGE);
        boolean withoutDefaults = Boolean.FALSE.equals(query.get("includeDefaults"));
        Predicate<Llm> filter = llm -> !(withoutDefaults && llm.isDefault())
                && paging.finds(llm.id().toString(), llm.displayName(), String.valueOf(llm.modelName()));
        ApiResult result = paging.answer(llms.documents().newestFirst(), filter, llm -> llm, PAGE);
        return query.containsKey("includeDefaults")
                ? result.assuming(Assumption.A21)
                : result.assuming(Assumption.A21, Assumption.A32);
    }

    private static ApiResult create(DocumentStore<Llm> llms, ApiRequest request) {
        RequestBody body = request.json(CREATION);
        body.refuseFaults();
        Map<String, @Nullable Object> said = new LinkedHashMap<>(body.values());
        said.remove(SECRET);
        Llm created = LlmKind.LLM.give(llms, said);
        body.assume(Assumption.A32, true);
        return RESULTS.created(created, body);
    }

    private static ApiResult get(DocumentStore<Llm> llms, ApiRequest request) {
        return RESULTS.read(existing(llms, request));
    }

    private static ApiResult update(DocumentStore<Llm> llms, ApiRequest request) {
        RequestBody body = request.json(UPDATE);
        body.refuseFaults();
        Llm before = changeable(llms, request);
        Map<String, @Nullable Object> said = new LinkedHashMap<>(body.values());
        String url = body.get("url", String.class);
        if (url != null) {
            said.put("urls", List.of(LlmUrl.of(url)));
        }
        Llm after = ObjectCodec.of(Llm.CODEC).with(before, said);
        body.assume(Assumption.A7, said.isEmpty())
                .assume(
                        Assumption.A32,
                        url != null || after.llmFormat() != before.llmFormat() || said.containsKey(SECRET));
        // The fake keeps no secret, so it cannot know whether this is a new one.
        if (!after.equals(before) || said.containsKey(SECRET)) {
            after = ObjectCodec.of(Llm.CODEC)
                    .with(after, "updatedAt", llms.organization().clock().now());
            llms.documents().update(after);
        }
        return RESULTS.updated(before, after, body);
    }

    private static ApiResult delete(DocumentStore<Llm> llms, ApiRequest request) {
        Llm deleted = changeable(llms, request);
        LlmKind.LLM.remove(llms, deleted);
        return RESULTS.deleted(deleted, Assumption.A23);
    }

    /** An id may be any text. If it is not a uuid, no LLM has it. */
    private static Llm existing(DocumentStore<Llm> llms, ApiRequest request) {
        UUID id = Uuids.parse(request.id()).orElseThrow(() -> new RefusedException(404, NOT_FOUND, Assumption.A8));
        return llms.find(id).orElseThrow(() -> llms.documents().notFound(id, NOT_FOUND));
    }

    private static Llm changeable(DocumentStore<Llm> llms, ApiRequest request) {
        Llm llm = existing(llms, request);
        if (llm.isDefault()) {
            throw new RefusedException(ApiErrors.forbidden());
        }
        return llm;
    }
}
