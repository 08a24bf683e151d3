package dev.fakeanam.internal.api.avatars;

import dev.fakeanam.api.Page;
import dev.fakeanam.avatars.Avatar;
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
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.json.Codec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The five operations on avatars. The checks come in the order of {@code A2}. */
final class AvatarOperations {
    private static final String INVALID_ID = "Invalid avatar ID";
    private static final String NOT_FOUND = "Avatar not found";
    private static final String NONE_FOUND = "No avatars found";
    private static final String UNUSABLE_IMAGE = "Image could not be processed";
    private static final int DEFAULT_PER_PAGE = 10;

    private static final ObjectCodec<Map<String, @Nullable Object>> QUERY = Paging.query("AvatarQuery")
            .field("renderStyle", JsonCodec.textOf("all", "realistic", "animated_3d", "illustrated", "unknown"))
            .field("tags", JsonCodec.list(JsonCodec.text()))
            .field("onlyOneShot", JsonCodec.bool())
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> CREATION = JsonCodec.fields("NewAvatar")
            .required("displayName", JsonCodec.text())
            .required("imageUrl", JsonCodec.url())
            .field("avatarModel", JsonCodec.text())
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> FORM = JsonCodec.fields("NewAvatarForm")
            .required("displayName", JsonCodec.text())
            .field("imageFile", JsonCodec.file())
            .field("imageUrl", JsonCodec.url())
            .field("avatarModel", JsonCodec.text())
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> UPDATE = JsonCodec.fields("AvatarUpdate")
            .required("displayName", JsonCodec.text())
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> DELETION =
            JsonCodec.fields("AvatarDeletion").field("hard", JsonCodec.bool()).build();

    private static final Codec<Page<Avatar>> PAGE = Page.codec(Avatar.CODEC);
    private static final DocumentResults<Avatar> RESULTS = new DocumentResults<>(AvatarKind.AVATAR, Avatar::id);

    static final List<Endpoint<DocumentStore<Avatar>>> ALL = List.of(
            Operation.of("listAvatars", "GET", AvatarRoom.PATH, "Reads a page of the avatars, newest first.")
                    .pagedBy(QUERY)
                    .refuses(404, NONE_FOUND)
                    .answers(200, PAGE)
                    .performedBy(AvatarOperations::list, null),
            Operation.of("createAvatar", "POST", AvatarRoom.PATH, "Makes an avatar of an image.")
                    .takes(CREATION)
                    .takesForm(FORM)
                    .refuses(422, UNUSABLE_IMAGE)
                    .answers(201, Avatar.CODEC)
                    .performedBy(AvatarOperations::create, null),
            onItem("getAvatar", "GET", "Reads one avatar.")
                    .refuses(400, INVALID_ID)
                    .answers(200, Avatar.CODEC)
                    .performedBy(AvatarOperations::get, AvatarKind.AVATAR),
            onItem("updateAvatar", "PUT", "Renames an avatar.")
                    .takes(UPDATE)
                    .answers(200, Avatar.CODEC)
                    .performedBy(AvatarOperations::update, AvatarKind.AVATAR),
            onItem("deleteAvatar", "DELETE", "Removes an avatar.")
                    .queriedBy(DELETION)
                    .refuses(400, INVALID_ID)
                    .answers(200, Message.CODEC)
                    .performedBy(AvatarOperations::delete, AvatarKind.AVATAR));

    private AvatarOperations() {}

    private static Operation.Builder onItem(String operationId, String method, String summary) {
        return Operation.of(operationId, method, AvatarRoom.PATH + "/{id}", summary)
                .refuses(404, NOT_FOUND);
    }

    private static ApiResult list(DocumentStore<Avatar> avatars, ApiRequest request) {
        AvatarFilter filter = AvatarFilter.of(request.query(QUERY), DEFAULT_PER_PAGE);
        if (avatars.documents().newestFirst().stream().noneMatch(filter)) {
            throw new RefusedException(404, NONE_FOUND, filter.assumptions());
        }
        ApiResult result = filter.paging().answer(avatars.documents().newestFirst(), filter, avatar -> avatar, PAGE);
        return result.assuming(filter.assumptions());
    }

    private static ApiResult create(DocumentStore<Avatar> avatars, ApiRequest request) {
        RequestBody body = request.jsonOrForm(CREATION, FORM);
        if (body.sent("imageFile") == null && body.sent("imageUrl") == null && !body.isFaulty("imageUrl")) {
            body.require("imageUrl");
        }
        body.refuseFaults();
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("displayName", body.get("displayName", String.class));
        String model = body.get("avatarModel", String.class);
        if (model != null) {
            said.put("availableVersions", List.of(model));
        }
        Avatar created = AvatarKind.AVATAR.give(avatars, said);
        body.assume(Assumption.A24, true).assume(Assumption.A32, true);
        return RESULTS.created(created, body);
    }

    private static ApiResult get(DocumentStore<Avatar> avatars, ApiRequest request) {
        return RESULTS.read(existing(avatars, request.uuid(INVALID_ID)));
    }

    private static ApiResult update(DocumentStore<Avatar> avatars, ApiRequest request) {
        UUID id = request.uuid(INVALID_ID);
        RequestBody body = request.json(UPDATE);
        body.refuseFaults();
        return RESULTS.update(avatars, changeable(avatars, id), body);
    }

    private static ApiResult delete(DocumentStore<Avatar> avatars, ApiRequest request) {
        UUID id = request.uuid(INVALID_ID);
        request.query(DELETION);
        Avatar deleted = changeable(avatars, id);
        AvatarKind.AVATAR.remove(avatars, deleted);
        return RESULTS.deleted(deleted, Message.response("Avatar deleted successfully"), Assumption.A23);
    }

    private static Avatar existing(DocumentStore<Avatar> avatars, UUID id) {
        return avatars.find(id).orElseThrow(() -> avatars.documents().notFound(id, NOT_FOUND));
    }

    private static Avatar changeable(DocumentStore<Avatar> avatars, UUID id) {
        Avatar avatar = existing(avatars, id);
        if (avatar.createdByOrganizationId() == null) {
            throw new RefusedException(ApiErrors.forbidden(), Assumption.A22);
        }
        return avatar;
    }
}
