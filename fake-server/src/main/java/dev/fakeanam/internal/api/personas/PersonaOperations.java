package dev.fakeanam.internal.api.personas;

import dev.fakeanam.api.Page;
import dev.fakeanam.internal.api.ApiRequest;
import dev.fakeanam.internal.api.ApiResult;
import dev.fakeanam.internal.api.DocumentResults;
import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.Message;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.api.Paging;
import dev.fakeanam.internal.api.RefusedException;
import dev.fakeanam.internal.api.RequestBody;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.json.Uuids;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.json.Codec;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.personas.PersonaSummary;
import dev.fakeanam.voices.VoiceOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The five operations on personas. The change comes after the last check, so a refused request changes nothing. */
final class PersonaOperations {
    static final PersonaResource PERSONA = new PersonaResource();

    private static final String NOT_FOUND = "Persona not found";
    private static final int DEFAULT_PER_PAGE = 10;

    private static final ObjectCodec<Map<String, @Nullable Object>> CREATION =
            fields("NewPersona").build();

    private static final ObjectCodec<Map<String, @Nullable Object>> UPDATE = fields("PersonaUpdate")
            .field(
                    "widgetConfig",
                    JsonCodec.fields("WidgetConfig")
                            .field("callToAction", JsonCodec.text())
                            .field("allowedOrigins", JsonCodec.list(JsonCodec.text()))
                            .field("allowEverywhere", JsonCodec.bool())
                            .field("layout", JsonCodec.textOf("inline", "floating"))
                            .field("initialState", JsonCodec.textOf("minimized", "expanded"))
                            .field("position", JsonCodec.text())
                            .field("showTextInput", JsonCodec.bool())
                            .field("showMuteButton", JsonCodec.bool())
                            .field("showTranscript", JsonCodec.bool())
                            .build())
            .strict()
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> QUERY =
            Paging.query("PersonaQuery").build();

    private static final Codec<Page<PersonaSummary>> PAGE = Page.codec(PersonaSummary.CODEC);
    private static final DocumentResults<Persona> RESULTS = new DocumentResults<>(PERSONA, Persona::id);

    static final List<Endpoint<PersonaStore>> ALL = List.of(
            Operation.of("listPersonas", "GET", PersonaRoom.PATH, "Reads a page of the personas, newest first.")
                    .pagedBy(QUERY)
                    .answers(200, PAGE)
                    .performedBy(PersonaOperations::list, null),
            Operation.of("createPersona", "POST", PersonaRoom.PATH, "Makes a persona.")
                    .takes(CREATION)
                    .answers(201, Persona.CODEC)
                    .performedBy(PersonaOperations::create, null),
            onItem("getPersona", "GET", "Reads one persona.")
                    .answers(200, Persona.CODEC)
                    .performedBy(PersonaOperations::get, PERSONA),
            onItem("updatePersona", "PUT", "Changes the fields that the body names.")
                    .takes(UPDATE)
                    .answers(200, Persona.CODEC)
                    .performedBy(PersonaOperations::update, PERSONA),
            onItem("deletePersona", "DELETE", "Removes a persona and its share links for good.")
                    .answers(200, Message.CODEC)
                    .performedBy(PersonaOperations::delete, PERSONA));

    private PersonaOperations() {}

    private static Operation.Builder onItem(String operationId, String method, String summary) {
        return Operation.of(operationId, method, PersonaRoom.PATH + "/{id}", summary)
                .refuses(404, NOT_FOUND);
    }

    /** The fields that creations and updates have. */
    private static ObjectCodec.Builder<Map<String, @Nullable Object>> fields(String name) {
        return JsonCodec.fields(name)
                .field("name", JsonCodec.text())
                .field("description", JsonCodec.text())
                .field("avatarId", JsonCodec.text())
                .field("avatarModel", JsonCodec.textOf("cara-3", "cara-4", "cara-4-latest"))
                .field("voiceId", JsonCodec.text())
                .field("llmId", JsonCodec.text())
                .field("systemPrompt", JsonCodec.text())
                .field("skipGreeting", JsonCodec.bool())
                .field("uninterruptibleGreeting", JsonCodec.bool())
                .field("initialMessage", JsonCodec.text().orNull())
                .field("zeroDataRetention", JsonCodec.bool())
                .field("voiceDetectionOptions", VoiceOptions.DETECTION)
                .field("languageCode", JsonCodec.text())
                .field("voiceGenerationOptions", VoiceOptions.GENERATION)
                .field("toolIds", JsonCodec.list(JsonCodec.text()));
    }

    private static ApiResult list(PersonaStore personas, ApiRequest request) {
        Paging paging = Paging.of(request.query(QUERY), DEFAULT_PER_PAGE);
        return paging.answer(
                        personas.personas().newestFirst(),
                        paging.search() == null
                                ? null
                                : persona -> paging.finds(
                                        persona.name(), persona.id().toString()),
                        PersonaView.of(personas)::summary,
                        PAGE)
                .assuming(Assumption.A21);
    }

    private static ApiResult create(PersonaStore personas, ApiRequest request) {
        RequestBody body = request.json(CREATION);
        body.refuseFaults();
        Map<String, @Nullable Object> said = said(personas, body);
        said.putIfAbsent("name", "");
        Map<String, @Nullable Object> settled = settled(personas, Map.of(), said, body);
        StoredPersona created = personas.add(null, settled, Set.of());
        body.assume(Assumption.A18, true);
        Persona after = PersonaView.of(personas).persona(created);
        return RESULTS.created(after, body);
    }

    private static ApiResult get(PersonaStore personas, ApiRequest request) {
        return RESULTS.read(PersonaView.of(personas).persona(existing(personas, request)));
    }

    private static ApiResult update(PersonaStore personas, ApiRequest request) {
        RequestBody body = request.json(UPDATE);
        body.refuseFaults();
        Map<String, @Nullable Object> said = said(personas, body);
        StoredPersona stored = existing(personas, request);
        Map<String, @Nullable Object> settled = settled(personas, stored.fields(), said, body);
        body.assume(Assumption.A7, said.isEmpty());
        PersonaView view = PersonaView.of(personas);
        Persona before = view.persona(stored);
        Persona after = settled.equals(stored.fields()) ? before : view.persona(personas.update(stored, settled));
        return RESULTS.updated(before, after, body);
    }

    private static ApiResult delete(PersonaStore personas, ApiRequest request) {
        StoredPersona stored = existing(personas, request);
        Persona deleted = PersonaView.of(personas).persona(stored);
        personas.remove(stored.id());
        RecordedResponse response = Message.response("Persona deleted");
        return deleted.shareLinks() == null
                ? RESULTS.deleted(deleted, response)
                : RESULTS.deleted(deleted, response, Assumption.A20);
    }

    private static StoredPersona existing(PersonaStore personas, ApiRequest request) {
        UUID id = Uuids.parse(request.id()).orElseThrow(() -> new RefusedException(404, NOT_FOUND, Assumption.A8));
        return personas.personas()
                .find(id)
                .orElseThrow(() -> personas.personas().notFound(id, NOT_FOUND));
    }

    /** The fields of a body as they are stored. Refuses a body that names a missing resource. */
    private static Map<String, @Nullable Object> said(PersonaStore personas, RequestBody body) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>(body.values());
        said.computeIfPresent("avatarId", (field, id) -> uuid(id));
        said.computeIfPresent("voiceId", (field, id) -> uuid(id));
        said.computeIfPresent("llmId", (field, id) -> uuid(id).toString());
        said.computeIfPresent(
                "toolIds",
                (field, ids) -> ((List<?>) ids)
                        .stream().map(PersonaOperations::uuid).distinct().toList());
        Catalogue.Missing missing = new Catalogue(personas.organization()).missing(said);
        if (missing != null) {
            throw new RefusedException(400, missing.kind() + " not found", Assumption.A19);
        }
        return said;
    }

    /** The id in a text; if it is not a uuid, the text itself, which is the id of nothing. */
    private static Object uuid(Object text) {
        return Uuids.parse(String.valueOf(text)).map(Object.class::cast).orElse(text);
    }

    private static Map<String, @Nullable Object> settled(
            PersonaStore personas,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> said,
            RequestBody body) {
        PersonaRules rules = new PersonaRules(new Catalogue(personas.organization()));
        Map<String, @Nullable Object> settled = rules.settle(before, said);
        if (said.containsKey("avatarModel") && !rules.isModelOfAvatar(settled)) {
            body.refuse("avatarModel", "custom", "Avatar does not have this model");
            body.refuseFaults();
        }
        return settled;
    }
}
