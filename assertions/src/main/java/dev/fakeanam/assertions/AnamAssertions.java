package dev.fakeanam.assertions;

import dev.fakeanam.Organization;
import dev.fakeanam.model.ShareLink;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** The way in to all assertions about Anam's share-link API, made for a static import beside AssertJ's own. */
public final class AnamAssertions {
    private AnamAssertions() {}

    /**
     * @param actual a share link
     * @return assertions about its fields
     */
    public static ShareLinkAssert assertThat(@Nullable ShareLink actual) {
        return new ShareLinkAssert(actual);
    }

    /**
     * @param actual an answer of the API, or of its fake, with a body that is a {@link String}, a {@code byte[]} or an
     *     {@link java.io.InputStream}, which is read to its end, or none
     * @return assertions about its status and its body
     */
    public static HttpResponseAssert assertThat(@Nullable HttpResponse<?> actual) {
        return new HttpResponseAssert(actual);
    }

    /**
     * @param actual an organization
     * @return assertions about what was sent with its API keys
     */
    public static OrganizationAssert assertThat(@Nullable Organization actual) {
        return new OrganizationAssert(actual);
    }
}
