package dev.fakeanam.contract;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.scripting.Fault.reply;
import static dev.fakeanam.sharelinks.ShareLinkRequests.createShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.deleteShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class ApiTest {
    private final FakeAnam fake = EmbeddedFakeAnam.start();
    private final Organization anam = fake.newOrganization();
    private final ApiUnderTest where = ApiUnderTest.fake(anam, fake.newOrganization());

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void the_links_that_it_made_are_deleted_at_the_end() {
        try (Api api = new Api(where)) {
            api.link();
            api.links().create(Map.of("personaId", where.personaId()));
            api.links().delete(api.laterLink().id());
        }

        assertThat(anam.shareLinks().all()).isEmpty();
        assertThat(anam).received(3, deleteShareLink());
    }

    @Test
    void a_link_that_cannot_be_deleted_is_reported() {
        Api api = new Api(where);
        String id = api.link().id().toString();
        anam.on(deleteShareLink()).reply(500);

        assertThatIllegalStateException()
                .isThrownBy(api::close)
                .withMessage("The suite could not remove all that it made. Send by hand: DELETE /v1/share-links/" + id
                        + ".");
    }

    @Test
    void a_request_that_comes_too_early_is_sent_again_when_it_may_be() {
        anam.on(listShareLinks()).reply(reply(429).withHeader("Retry-After", "1"));
        long start = System.nanoTime();

        try (Api api = new Api(where)) {
            assertThat(api.links().list("")).hasStatus(200);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(anam).received(2, listShareLinks());
    }

    @Test
    void a_request_that_always_comes_too_early_has_no_response() {
        anam.on(listShareLinks())
                .reply(reply(429).withHeader("Retry-After", "0"))
                .always();

        try (Api api = new Api(where)) {
            assertThatExceptionOfType(NotAnsweredException.class)
                    .isThrownBy(() -> api.links().list(""))
                    .withMessage("GET " + where.baseUrl() + "/v1/share-links was a 429 4 times in a row. Raise"
                            + " ANAM_PAUSE_MILLIS.");
        }
        assertThat(anam).received(4, listShareLinks());
    }

    @Test
    void a_failed_deletion_does_not_stop_the_other_deletions() {
        Api api = new Api(where);
        String id = api.link().id().toString();
        api.laterLink();
        anam.on(deleteShareLink(api.link().id())).closeConnection().always();

        assertThatIllegalStateException()
                .isThrownBy(api::close)
                .withMessage("The suite could not remove all that it made. Send by hand: DELETE /v1/share-links/" + id
                        + ".");
        assertThat(anam.shareLinks().all()).hasSize(1);
    }

    @Test
    void between_two_requests_is_a_pause() {
        ApiUnderTest slow = inThePlaceOfAnam(Duration.ofMillis(200));
        long start = System.nanoTime();

        try (Api api = new Api(slow)) {
            api.links().list("");
            api.links().list("");
            api.links().list("");
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void requests_to_Anam_are_limited() {
        Api api = new Api(inThePlaceOfAnam(Duration.ZERO));
        api.link();
        for (int i = 1; i < Wire.MOST_REQUESTS; i++) {
            api.links().list("?perPage=1");
        }

        assertThatExceptionOfType(NotAnsweredException.class)
                .isThrownBy(() -> api.links().list(""))
                .withMessage("The suite sends no more than " + Wire.MOST_REQUESTS
                        + " requests in a run, and those were sent. A rate limit may"
                        + " have made it repeat some: raise ANAM_PAUSE_MILLIS.");
        api.close();
        assertThat(anam.shareLinks().all()).isEmpty();
    }

    @Test
    void a_key_that_the_server_sends_back_is_masked() {
        anam.on(getShareLink())
                .reply(reply(400, "{\"error\":\"Bad key " + anam.apiKey() + "\"}")
                        .withHeader("X-Key", anam.apiKey()));

        try (Api api = new Api(where)) {
            AnamResponse response = api.links().get(Api.UNKNOWN_ID);

            assertThat(response).isError(400, "Bad key <API key>").hasHeader("X-Key", "<API key>");
            assertThat(response.toString()).doesNotContain(anam.apiKey());
        }
    }

    @Test
    void a_link_that_is_made_with_another_status_than_201_is_deleted_too() {
        String made = anam.givenShareLink().toJson();
        anam.on(createShareLink()).reply(200, made);

        try (Api api = new Api(where)) {
            api.link();
        }

        assertThat(anam.shareLinks().all()).isEmpty();
    }

    @Test
    void what_needs_a_link_is_not_tried_where_none_can_be_made() {
        anam.on(createShareLink()).reply(403);

        try (Api api = new Api(where)) {
            assertThatExceptionOfType(TestAbortedException.class)
                    .isThrownBy(api::link)
                    .withMessage("needs a share link, but the response to its creation, a 403, was none");
        }
    }

    @Test
    void a_missing_link_is_not_deleted() {
        anam.on(createShareLink()).reply(201, "no JSON");

        try (Api api = new Api(where)) {
            assertThat(api.creation()).hasStatus(201);
        }

        assertThat(anam).received(0, deleteShareLink());
    }

    private ApiUnderTest inThePlaceOfAnam(Duration pause) {
        return new ApiUnderTest(
                where.baseUrl(), where.apiKey(), where.personaId(), Optional.empty(), Optional.empty(), pause, false);
    }
}
