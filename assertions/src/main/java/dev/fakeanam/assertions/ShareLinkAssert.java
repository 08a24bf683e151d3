package dev.fakeanam.assertions;

import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.status.Stable;
import org.jspecify.annotations.Nullable;

/** Assertions about the fields of a {@link ShareLink}. */
@Stable(since = "0.1.0")
public class ShareLinkAssert extends AbstractShareLinkAssert<ShareLinkAssert, ShareLink> {

    /**
     * Creates assertions about a share link.
     *
     * @param actual a share link
     */
    public ShareLinkAssert(@Nullable ShareLink actual) {
        super(actual, ShareLinkAssert.class, ShareLink.CODEC);
    }

    @Override
    ShareLink document() {
        return actual;
    }
}
