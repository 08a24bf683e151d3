package dev.fakeanam.internal.api.sharelinks;

import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.Specs;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkChange;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import dev.fakeanam.sharelinks.ShareLinks;
import dev.fakeanam.sharelinks.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The share links of one organization. */
record ShareLinkHandle(ResourceAccess access) implements ShareLinks {
    @Override
    public ShareLink given(Consumer<ShareLinkSpec> spec) {
        return access.give(ShareLinkRoom.SHARE_LINK, Specs.of(ShareLinkSpec.CODEC, spec));
    }

    @Override
    public ShareLink get(UUID id) {
        return access.get(ShareLinkRoom.SHARE_LINK, id.toString());
    }

    @Override
    public Optional<ShareLink> find(UUID id) {
        return access.find(ShareLinkRoom.SHARE_LINK, id.toString());
    }

    @Override
    public List<ShareLink> all() {
        return access.all(ShareLinkRoom.SHARE_LINK);
    }

    @Override
    public ShareLink change(UUID id, Consumer<ShareLinkChange> change) {
        return access.change(ShareLinkRoom.SHARE_LINK, id.toString(), Specs.of(ShareLinkChange.CODEC, change));
    }

    @Override
    public void remove(UUID id) {
        access.remove(ShareLinkRoom.SHARE_LINK, id.toString());
    }

    @Override
    public Visit visit(String token) {
        return access.act(ShareLinkRoom.VISIT, Map.of("token", token));
    }
}
