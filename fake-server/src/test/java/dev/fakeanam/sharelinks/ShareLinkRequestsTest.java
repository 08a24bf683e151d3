package dev.fakeanam.sharelinks;

import static dev.fakeanam.sharelinks.ShareLinkRequests.createShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.deleteShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShareLinkRequestsTest {
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Test
    void each_operation_has_a_pattern() {
        assertThat(Stream.of(updateShareLink(), getShareLink(), listShareLinks(), createShareLink(), deleteShareLink()))
                .extracting(Object::toString)
                .containsExactly(
                        "updateShareLink", "getShareLink", "listShareLinks", "createShareLink", "deleteShareLink");
    }

    @Test
    void an_operation_on_one_link_can_name_it() {
        assertThat(Stream.of(updateShareLink(ID), getShareLink(ID), deleteShareLink(ID)))
                .extracting(Object::toString)
                .containsExactly("updateShareLink " + ID, "getShareLink " + ID, "deleteShareLink " + ID);
        assertThat(updateShareLink(ID).toJson())
                .isEqualTo("{\"operation\":\"updateShareLink\",\"pathParams\":{\"id\":\"" + ID + "\"}}");
    }
}
