package dev.fakeanam.internal.api.sharelinks;

import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.ResourceAction;
import dev.fakeanam.internal.api.Room;
import dev.fakeanam.internal.api.personas.PersonaRoom;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.sharelinks.ShareLinks;
import dev.fakeanam.sharelinks.Visit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Share links. */
public final class ShareLinkRoom implements Room<ShareLinkStore> {
    public static final ShareLinkRoom ROOM = new ShareLinkRoom();

    static final String PATH = "/v1/share-links";
    private static final List<String> PATHS = List.of(PATH);

    static final ShareLinkResource SHARE_LINK = new ShareLinkResource();

    static final ResourceAction<ShareLinkStore, Map<String, @Nullable Object>, Visit> VISIT = new ResourceAction<>(
            ROOM,
            "visits",
            "Opens the public page of a share link, as a person would.",
            JsonCodec.fields("NewVisit")
                    .required("token", JsonCodec.text())
                    .strict()
                    .build(),
            JsonCodec.of(Visit.CODEC),
            (links, visit) -> links.visit(String.valueOf(visit.get("token"))));

    private ShareLinkRoom() {}

    @Override
    public List<String> paths() {
        return PATHS;
    }

    @Override
    public ShareLinkStore open(OrganizationContext context) {
        return new ShareLinkStore(context, context.state(PersonaRoom.ROOM));
    }

    @Override
    public List<Endpoint<ShareLinkStore>> endpoints() {
        return ShareLinkOperations.ALL;
    }

    @Override
    public List<Resource<ShareLinkStore, ?, ?, ?>> resources() {
        return List.of(SHARE_LINK);
    }

    @Override
    public List<ResourceAction<ShareLinkStore, ?, ?>> actions() {
        return List.of(VISIT);
    }

    @Override
    public @Nullable Object handle(Class<?> type, ResourceAccess access) {
        return type == ShareLinks.class ? new ShareLinkHandle(access) : null;
    }
}
