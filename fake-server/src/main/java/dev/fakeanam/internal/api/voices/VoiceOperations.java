package dev.fakeanam.internal.api.voices;

import dev.fakeanam.api.Page;
import dev.fakeanam.internal.api.ApiErrors;
import dev.fakeanam.internal.api.ApiRequest;
import dev.fakeanam.internal.api.ApiResult;
import dev.fakeanam.internal.api.DocumentResults;
import dev.fakeanam.internal.api.DocumentStore;
import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.Message;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.api.Paging;
import dev.fakeanam.internal.api.RefusedException;
import dev.fakeanam.internal.api.RequestBody;
import dev.fakeanam.internal.api.files.FileRoom;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.json.Codec;
import dev.fakeanam.voices.Voice;
import dev.fakeanam.voices.VoiceGender;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The six operations on voices. The checks come in the order of {@code A2}. */
final class VoiceOperations {
    private static final String INVALID_ID = "Invalid voice ID";
    private static final String NOT_FOUND = "Voice not found";
    private static final String NONE_FOUND = "No voices found";
    private static final int DEFAULT_PER_PAGE = 10;

    private static final ObjectCodec<Map<String, @Nullable Object>> QUERY =
            Paging.query("VoiceQuery").build();

    private static final ObjectCodec<Map<String, @Nullable Object>> CREATION = creation("NewVoice")
            .required("audioKey", JsonCodec.text())
            .field("description", JsonCodec.text())
            .field("language", JsonCodec.text())
            .field("enhance", JsonCodec.bool())
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> FORM = creation("NewVoiceForm")
            .required("audioFile", JsonCodec.file())
            .field("description", JsonCodec.text())
            .field("language", JsonCodec.text())
            .field("enhance", JsonCodec.bool())
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> UPLOAD = JsonCodec.fields("NewVoiceUpload")
            .required("filename", JsonCodec.text())
            .required("contentType", JsonCodec.text())
            .required("fileSize", JsonCodec.integer())
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> UPLOAD_PLACE = JsonCodec.fields("VoiceUpload")
            .required("uploadUrl", JsonCodec.text())
            .required("audioKey", JsonCodec.text())
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> UPDATE = JsonCodec.fields("VoiceUpdate")
            .required("displayName", JsonCodec.text())
            .field("providerModelId", JsonCodec.text())
            .field("gender", JsonCodec.oneOf(VoiceGender.class).orNull())
            .field("country", JsonCodec.text().orNull())
            .field("description", JsonCodec.text().orNull())
            .build();

    private static final Codec<Page<Voice>> PAGE = Page.codec(Voice.CODEC);
    private static final DocumentResults<Voice> RESULTS = new DocumentResults<>(VoiceKind.VOICE, Voice::id);

    static final List<Endpoint<DocumentStore<Voice>>> ALL = List.of(
            Operation.of("listVoices", "GET", VoiceRoom.PATH, "Reads a page of the voices, newest first.")
                    .pagedBy(QUERY)
                    .refuses(404, NONE_FOUND)
                    .answers(200, PAGE)
                    .performedBy(VoiceOperations::list, null),
            Operation.of("createVoice", "POST", VoiceRoom.PATH, "Makes a voice of a recording.")
                    .takes(CREATION)
                    .takesForm(FORM)
                    .answers(201, Voice.CODEC)
                    .performedBy(VoiceOperations::create, null),
            Operation.of(
                            "createVoicePresignedUpload",
                            "POST",
                            VoiceRoom.PATH + "/presigned-upload",
                            "Makes a URL that a recording can be sent to with PUT.")
                    .takes(UPLOAD)
                    .answers(200, UPLOAD_PLACE)
                    .performedBy(VoiceOperations::createUpload, null),
            onItem("getVoice", "GET", "Reads one voice.")
                    .refuses(400, INVALID_ID)
                    .answers(200, Voice.CODEC)
                    .performedBy(VoiceOperations::get, VoiceKind.VOICE),
            onItem("updateVoice", "PUT", "Changes the fields that the body names.")
                    .takes(UPDATE)
                    .answers(200, Voice.CODEC)
                    .performedBy(VoiceOperations::update, VoiceKind.VOICE),
            onItem("deleteVoice", "DELETE", "Removes a voice.")
                    .refuses(400, INVALID_ID)
                    .answers(200, Message.CODEC)
                    .performedBy(VoiceOperations::delete, VoiceKind.VOICE));

    private VoiceOperations() {}

    private static ObjectCodec.Builder<Map<String, @Nullable Object>> creation(String name) {
        return JsonCodec.fields(name).required("name", JsonCodec.text());
    }

    private static Operation.Builder onItem(String operationId, String method, String summary) {
        return Operation.of(operationId, method, VoiceRoom.PATH + "/{id}", summary)
                .refuses(404, NOT_FOUND);
    }

    private static ApiResult list(DocumentStore<Voice> voices, ApiRequest request) {
        Paging paging = Paging.of(request.query(QUERY), DEFAULT_PER_PAGE);
        Collection<Voice> all = voices.documents().newestFirst();
        Predicate<Voice> filter = voice -> paging.finds(voice.id().toString(), voice.displayName());
        if (all.stream().noneMatch(filter)) {
            throw new RefusedException(404, NONE_FOUND, Assumption.A21);
        }
        return paging.answer(all, filter, voice -> voice, PAGE).assuming(Assumption.A21);
    }

    private static ApiResult create(DocumentStore<Voice> voices, ApiRequest request) {
        RequestBody body = request.jsonOrForm(CREATION, FORM);
        String audioKey = body.get("audioKey", String.class);
        if (audioKey != null && !AudioKeys.isKey(voices.organization(), audioKey)) {
            body.refuse("audioKey", "custom", "Unknown audio key");
        }
        body.refuseFaults();
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("displayName", body.get("name", String.class));
        said.put("description", body.get("description", String.class));
        Voice created = VoiceKind.VOICE.give(voices, said);
        body.assume(Assumption.A24, true).assume(Assumption.A32, true);
        return RESULTS.created(created, body);
    }

    private static ApiResult createUpload(DocumentStore<Voice> voices, ApiRequest request) {
        RequestBody body = request.json(UPLOAD);
        body.refuseFaults();
        String audioKey = AudioKeys.next(voices.organization());
        Map<String, @Nullable Object> place = new LinkedHashMap<>();
        place.put("uploadUrl", FileRoom.uploadUrl(voices.organization(), request, audioKey));
        place.put("audioKey", audioKey);
        body.assume(Assumption.A24, true);
        return body.answer(RecordedResponse.json(200, UPLOAD_PLACE.print(place)), null);
    }

    private static ApiResult get(DocumentStore<Voice> voices, ApiRequest request) {
        return RESULTS.read(existing(voices, request.uuid(INVALID_ID)));
    }

    private static ApiResult update(DocumentStore<Voice> voices, ApiRequest request) {
        UUID id = request.uuid(INVALID_ID);
        RequestBody body = request.json(UPDATE);
        body.refuseFaults();
        return RESULTS.update(voices, changeable(voices, id), body);
    }

    private static ApiResult delete(DocumentStore<Voice> voices, ApiRequest request) {
        Voice deleted = changeable(voices, request.uuid(INVALID_ID));
        VoiceKind.VOICE.remove(voices, deleted);
        return RESULTS.deleted(deleted, Message.response("Voice deleted successfully"), Assumption.A23);
    }

    private static Voice existing(DocumentStore<Voice> voices, UUID id) {
        return voices.find(id).orElseThrow(() -> voices.documents().notFound(id, NOT_FOUND));
    }

    private static Voice changeable(DocumentStore<Voice> voices, UUID id) {
        Voice voice = existing(voices, id);
        if (voice.createdByOrganizationId() == null) {
            throw new RefusedException(ApiErrors.forbidden(), Assumption.A22);
        }
        return voice;
    }
}
