package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeleteShareLinkTest {
    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @Test
    void answers_with_the_message_of_the_reference() {
        ExampleLink.given(anam);

        Response response = api.delete(ExampleLink.ID);

        assertThat(response).isEqualTo(Response.json(200, "{\"message\":\"Share link deleted successfully\"}"));
    }

    @Test
    void a_deleted_link_is_gone_for_every_operation() {
        ExampleLink.given(anam);
        Response notFound = Response.error(404, "Share link not found");

        api.delete(ExampleLink.ID);

        assertThat(api.get(ExampleLink.ID)).isEqualTo(notFound);
        assertThat(api.update(ExampleLink.ID, "{\"usageLimit\":50}")).isEqualTo(notFound);
        assertThat(api.delete(ExampleLink.ID)).isEqualTo(notFound);
        assertThat(api.list("").body()).startsWith("{\"data\":[],\"meta\":{\"total\":0,");
        assertThat(anam.shareLinks().all()).isEmpty();
    }

    @Test
    void other_links_stay_as_they_were() {
        ShareLink kept = anam.givenShareLink();
        ShareLink deleted = anam.givenShareLink();

        api.delete(deleted.id());

        assertThat(anam.shareLinks().all()).containsExactly(kept);
    }

    @ParameterizedTest
    @MethodSource
    void a_link_that_no_longer_works_can_be_deleted(Consumer<ShareLinkSpec> state) {
        ShareLink link = anam.givenShareLink(state);

        Response response = api.delete(link.id());

        assertThat(response.status()).isEqualTo(200);
        assertThat(anam.shareLinks().find(link.id())).isEmpty();
    }

    static Stream<Named<Consumer<ShareLinkSpec>>> a_link_that_no_longer_works_can_be_deleted() {
        return Stream.of(
                Named.of("expired", ShareLinkSpec::expired),
                Named.of("used up", ShareLinkSpec::usedUp),
                Named.of("disabled", ShareLinkSpec::disabled));
    }

    @Test
    void an_unknown_id_is_a_404() {
        ExampleLink.given(anam);

        Response response = api.delete("00000000-0000-0000-0000-000000000001");

        assertThat(response).isEqualTo(Response.error(404, "Share link not found"));
        assertThat(anam.shareLinks().all()).hasSize(1);
    }
}
