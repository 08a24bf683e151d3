package dev.fakeanam.internal.api.sharelinks;

import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.ResourceHandle;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkChange;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import dev.fakeanam.sharelinks.ShareLinks;
import dev.fakeanam.sharelinks.Visit;
import java.util.Map;

/** The share links of one organization. */
record ShareLinkHandle(ResourceAccess access)
        implements ShareLinks, ResourceHandle<ShareLinkStore, ShareLink, ShareLinkSpec, ShareLinkChange> {
    @Override
    public Resource<ShareLinkStore, ShareLink, ShareLinkSpec, ShareLinkChange> resource() {
        return ShareLinkRoom.SHARE_LINK;
    }

    @Override
    public Visit visit(String token) {
        return access.act(ShareLinkRoom.VISIT, Map.of("token", token));
    }
}
