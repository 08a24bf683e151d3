package dev.fakeanam.junit;

import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/** Organizations that tests make on the server of the extension. */
class ExtraOrganizationsTest {

    @Test
    void they_end_with_the_test_or_the_class_that_made_them() {
        EngineRun.of(MakesSome.class).succeeded(2);

        assertIsClosed(MakesSome.ofTheClass);
    }

    @FakeAnamTest
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class MakesSome {
        private static Organization ofTheClass;
        private static Organization ofTheFirst;

        @BeforeAll
        static void before(FakeAnam server) {
            ofTheClass = server.newOrganization();
        }

        @Test
        @Order(1)
        void first(FakeAnam server) {
            ofTheFirst = server.newOrganization("second organization");
            assertThat(ofTheFirst.shareLinks().all()).isEmpty();
        }

        @Test
        @Order(2)
        void second() {
            assertIsClosed(ofTheFirst);
            assertThat(ofTheClass.shareLinks().all()).isEmpty();
        }
    }

    private static void assertIsClosed(Organization organization) {
        assertThatThrownBy(organization::shareLinks)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void they_are_checked_like_the_organization_of_the_test() {
        EngineRun run = EngineRun.of(LeavesAScript.class);

        assertThat(run.failures()).containsExactly("""
                        What was done with the organization "extra" would have passed, but:
                        - 1 script was not used up. Correct it, send the requests that it is for, or remove it:
                            listShareLinks → reply 503 (hit 0 of 1) at \
                        ExtraOrganizationsTest$LeavesAScript.test(ExtraOrganizationsTest.java). No request had the API \
                        key of this organization.
                        If this is intended, annotate it with @FakeAnamTest(allow = Finding.UNUSED_SCRIPT), or with @FakeAnamTest(strictness = \
                        Strictness.LENIENT) to allow all findings.""");
        assertThat(run.stories())
                .containsExactly("Organization \"extra\":\nNo request had the API key of this organization. Does"
                        + " the application use that key and http://127.0.0.1:8080?");
    }

    @FakeAnamTest
    static class LeavesAScript {
        @Test
        void test(FakeAnam server) {
            server.newOrganization("extra").on(listShareLinks()).reply(503);
        }
    }

    @Test
    void a_failed_test_tells_what_they_received() {
        assertThat(EngineRun.of(Fails.class).stories())
                .anyMatch(story -> story.startsWith("Organization \"extra\":\n#1 GET /v1/share-links → 200 "));
    }

    @FakeAnamTest
    static class Fails {
        @Test
        void test(FakeAnam server) throws Exception {
            Organization extra = server.newOrganization("extra");
            ApiCall.get(extra.baseUrl(), "/v1/share-links", extra.apiKey());
            fail("its own failure");
        }
    }

    @Test
    void a_failed_dynamic_test_has_their_story_and_their_findings() {
        EngineRun run = EngineRun.of(Factory.class);

        run.results()
                .testEvents()
                .assertStatistics(events -> events.succeeded(0).failed(1));
        run.results().containerEvents().assertStatistics(events -> events.failed(0));
        assertThat(run.told())
                .filteredOn(story -> story.startsWith("Organization \"extra\""))
                .singleElement()
                .asString()
                .startsWith("Organization \"extra\":\n#1 GET /v1/share-links → 200 ");
        assertThat(run.stories())
                .filteredOn(story -> story.startsWith("Organization \"extra\""))
                .singleElement()
                .asString()
                .startsWith("Organization \"extra\":\n#1 GET /v1/share-links → 200 ")
                .contains("\n\nFindings:\n- 1 script was not used up. ");
    }

    @FakeAnamTest
    static class Factory {
        @TestFactory
        Stream<DynamicNode> all(FakeAnam server) {
            return Stream.of(dynamicContainer("container", Stream.of(dynamicTest("fails", () -> {
                Organization extra = server.newOrganization("extra");
                extra.on(getShareLink()).reply(503);
                ApiCall.get(extra.baseUrl(), "/v1/share-links", extra.apiKey());
                fail("its own failure");
            }))));
        }
    }
}
