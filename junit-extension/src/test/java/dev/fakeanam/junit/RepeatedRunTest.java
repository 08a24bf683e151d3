package dev.fakeanam.junit;

import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An application that outlives a run, and is used in the next run in the same JVM. This happens if a build tool repeats
 * failed tests.
 */
class RepeatedRunTest {

    /** Keeps values of the first run, as a cached context of Spring does. */
    private static final class Application {
        private URI baseUrl;
        private String apiKey;

        void boot(URI url, String key) {
            if (baseUrl == null) {
                baseUrl = url;
                apiKey = key;
            }
            assertThat(url).isEqualTo(baseUrl);
            assertThat(key).isEqualTo(apiKey);
        }

        int call() throws Exception {
            return ApiCall.get(baseUrl, "/v1/share-links", apiKey);
        }
    }

    private static void assertServed(Application application, Organization anam) throws Exception {
        assertThat(application.call()).isEqualTo(200);
        assertThat(anam.exchanges()).hasSize(1);
    }

    @Test
    void a_field_has_the_same_url_and_key_in_each_run() {
        EngineRun.of(OfAField.class).succeeded(1);
        EngineRun.of(OfAField.class).succeeded(1);
        EngineRun.of(OfAField.class).succeeded(1);
    }

    static class OfAField {
        private static final Application APPLICATION = new Application();

        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                .build();

        @Test
        void test(Organization anam) throws Exception {
            APPLICATION.boot(ANAM.baseUrl(), ANAM.apiKey());
            assertServed(APPLICATION, anam);
        }
    }

    @Test
    void an_annotated_class_has_the_same_url_and_key_in_each_run() {
        EngineRun.of(Annotated.class).succeeded(1);
        EngineRun.of(Annotated.class).succeeded(1);
        EngineRun.of(Annotated.class).succeeded(1);
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS)
    static class Annotated {
        private static final Application APPLICATION = new Application();

        @BeforeAll
        static void boot(@AnamBaseUrl URI baseUrl, @AnamApiKey String apiKey) {
            APPLICATION.boot(baseUrl, apiKey);
        }

        @Test
        void test(Organization anam) throws Exception {
            assertServed(APPLICATION, anam);
        }
    }

    @Test
    void a_server_of_a_class_serves_at_the_same_url_and_begins_each_run_again() {
        EngineRun.of(OwnServer.class, OwnServerOfAnAnnotation.class).succeeded(2);
        EngineRun.of(OwnServer.class, OwnServerOfAnAnnotation.class).succeeded(2);
        EngineRun.of(OwnServer.class, OwnServerOfAnAnnotation.class).succeeded(2);
    }

    static class OwnServer {
        private static final Application APPLICATION = new Application();

        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.SERVER_PER_CLASS)
                .serverOptions(
                        ServerOptions.defaults().withOrganizations(fake -> fake.newOrganization("a", "ak_arranged")))
                .build();

        @Test
        void test(Organization anam, FakeAnam fake) throws Exception {
            APPLICATION.boot(ANAM.baseUrl(), ANAM.apiKey());
            assertServed(APPLICATION, anam);
            assertThat(ApiCall.get(ANAM.baseUrl(), "/v1/share-links", "ak_arranged"))
                    .isEqualTo(200);
            assertThat(fake.unattributedExchanges()).isEmpty();
            assertThat(ApiCall.get(ANAM.baseUrl(), "/v1/share-links", "ak_unknown"))
                    .isEqualTo(401);
        }
    }

    @FakeAnamTest(lifecycle = Lifecycle.SERVER_PER_CLASS)
    static class OwnServerOfAnAnnotation {
        private static final Application APPLICATION = new Application();

        @Test
        void test(Organization anam, @AnamBaseUrl URI baseUrl) throws Exception {
            APPLICATION.boot(baseUrl, anam.apiKey());
            assertServed(APPLICATION, anam);
        }
    }

    @Test
    void a_server_on_a_port_of_the_tests_choice_is_there_again_and_between_the_runs_the_port_is_free()
            throws Exception {
        EngineRun.of(FixedPort.class).succeeded(1);
        assertThatThrownBy(FixedPort.APPLICATION::call).isInstanceOf(IOException.class);
        EngineRun.of(FixedPort.class).succeeded(1);
    }

    static class FixedPort {
        private static final Application APPLICATION = new Application();

        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.SERVER_PER_CLASS)
                .serverOptions(ServerOptions.defaults().withPort(freePort()))
                .build();

        @Test
        void test(Organization anam) throws Exception {
            APPLICATION.boot(ANAM.baseUrl(), ANAM.apiKey());
            assertServed(APPLICATION, anam);
        }

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        }
    }

    @Test
    void attached_runs_have_the_same_key_at_the_standalone_server() {
        try (FakeAnam standalone =
                EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()))) {
            EngineRun.attachedTo(standalone.baseUrl(), AttachedField.class, AttachedAnnotation.class)
                    .succeeded(2);
            assertThat(AttachedField.ANAM.baseUrl()).isEqualTo(standalone.baseUrl());
            EngineRun.attachedTo(standalone.baseUrl(), AttachedField.class, AttachedAnnotation.class)
                    .succeeded(2);
        }
    }

    static class AttachedField {
        private static final Application APPLICATION = new Application();

        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                .build();

        @Test
        void test(Organization anam) throws Exception {
            APPLICATION.boot(ANAM.baseUrl(), ANAM.apiKey());
            assertServed(APPLICATION, anam);
        }
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS)
    static class AttachedAnnotation {
        private static final Application APPLICATION = new Application();

        @Test
        void test(Organization anam, @AnamBaseUrl URI baseUrl) throws Exception {
            APPLICATION.boot(baseUrl, anam.apiKey());
            assertServed(APPLICATION, anam);
        }
    }

    @Test
    void a_class_may_run_in_this_process_and_attached_in_turn() {
        try (FakeAnam standalone =
                EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()))) {
            EngineRun.of(InTurn.class).succeeded(1);
            EngineRun.attachedTo(standalone.baseUrl(), InTurn.class).succeeded(1);
            EngineRun.of(InTurn.class).succeeded(1);

            assertThat(InTurn.SEEN.get(1)).isEqualTo(standalone.baseUrl());
            assertThat(InTurn.SEEN.get(2)).isEqualTo(InTurn.SEEN.get(0));
        }
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS)
    static class InTurn {
        private static final List<URI> SEEN = new CopyOnWriteArrayList<>();

        @Test
        void test(Organization anam) {
            SEEN.add(anam.baseUrl());
        }
    }

    @Test
    void a_url_serves_after_the_run_and_the_next_run_ignores_what_comes_then() throws Exception {
        EngineRun.of(KeepsItsUrl.class).succeeded(1);

        int afterTheRun = ApiCall.get(KeepsItsUrl.baseUrl, "/v1/share-links", "ak_unknown_between_two_runs");

        assertThat(afterTheRun).isEqualTo(401);
        assertThat(EngineRun.of(KeepsItsUrl.class).stories()).isEmpty();
    }

    @FakeAnamTest
    static class KeepsItsUrl {
        private static URI baseUrl;

        @Test
        void test(Organization anam) {
            baseUrl = anam.baseUrl();
        }
    }

    @Test
    void findings_are_judged_again_in_each_run() {
        assertThat(EngineRun.of(FailsOnce.class).failures()).hasSize(1);
        EngineRun.of(FailsOnce.class).succeeded(1);
    }

    @FakeAnamTest
    static class FailsOnce {
        private static int runs;

        @Test
        void test(Organization anam) {
            if (runs++ == 0) {
                anam.on(updateShareLink()).reply(503);
            }
        }
    }

    @Test
    void a_run_that_ends_leaves_alone_what_another_run_has_of_a_field_by_then() throws Exception {
        CompletableFuture<EngineRun> first =
                CompletableFuture.supplyAsync(() -> EngineRun.of(InFirstRun.class, EndsFirstRun.class));
        first.thenRun(() -> InField.FIRST_RUN_IS_OVER.complete(null));
        InField.FIRST_CLASS_IS_OVER.await();

        EngineRun second = EngineRun.of(InSecondRun.class);

        first.get().succeeded(2);
        second.succeeded(1);
    }

    abstract static class InField {
        static final CountDownLatch FIRST_CLASS_IS_OVER = new CountDownLatch(1);
        static final CountDownLatch SECOND_CLASS_HAS_BEGUN = new CountDownLatch(1);
        static final CompletableFuture<Void> FIRST_RUN_IS_OVER = new CompletableFuture<>();

        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                .build();
    }

    static class InFirstRun extends InField {
        @Test
        void test() throws Exception {
            assertThat(ApiCall.get(ANAM.baseUrl(), "/v1/share-links", ANAM.apiKey()))
                    .isEqualTo(200);
        }
    }

    static class EndsFirstRun {
        @Test
        void test() throws Exception {
            InField.FIRST_CLASS_IS_OVER.countDown();
            InField.SECOND_CLASS_HAS_BEGUN.await();
        }
    }

    static class InSecondRun extends InField {
        @Test
        void test(Organization anam) throws Exception {
            SECOND_CLASS_HAS_BEGUN.countDown();
            FIRST_RUN_IS_OVER.get(1, TimeUnit.MINUTES);
            assertThat(ApiCall.get(ANAM.baseUrl(), "/v1/share-links", ANAM.apiKey()))
                    .isEqualTo(200);
            assertThat(anam.exchanges()).hasSize(1);
        }
    }
}
