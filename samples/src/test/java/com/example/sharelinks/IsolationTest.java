package com.example.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.AnamApiKey;
import dev.fakeanam.junit.AnamBaseUrl;
import dev.fakeanam.junit.FakeAnamExtension;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.junit.Finding;
import dev.fakeanam.junit.Lifecycle;
import dev.fakeanam.sharelinks.ShareLink;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The code of docs/ISOLATION.md. {@link ReadmeTest} finds it here. */
class IsolationTest {

    @Nested
    @FakeAnamTest
    class ClientTest {
        private final ShareLinkClient client;

        ClientTest(@AnamBaseUrl URI baseUrl, @AnamApiKey String apiKey) {
            client = new ShareLinkClient(baseUrl, apiKey);
        }

        @Test
        void raises_the_usage_limit(Organization anam) {
            ShareLink link = anam.givenShareLink();

            client.raiseUsageLimit(link.id(), 50);

            assertThat(anam.shareLink(link.id())).hasUsageLimit(50);
        }
    }

    @Nested
    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS, apiKey = "ak_from_the_configuration")
    class ConfiguredApplicationTest {
        private static ShareLinkClient application;

        @BeforeAll
        static void boot(@AnamBaseUrl URI baseUrl) {
            application = new ShareLinkClient(baseUrl, "ak_from_the_configuration");
        }

        @Test
        void raises_the_usage_limit(Organization anam) {
            ShareLink link = anam.givenShareLink();

            application.raiseUsageLimit(link.id(), 50);

            assertThat(anam.shareLink(link.id())).hasUsageLimit(50);
        }
    }

    @Nested
    @Execution(ExecutionMode.SAME_THREAD)
    class ApplicationTest {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                .build();

        static final ShareLinkClient APPLICATION = new ShareLinkClient(ANAM.baseUrl(), ANAM.apiKey());

        @Test
        void raises_the_usage_limit(Organization anam) {
            ShareLink link = anam.givenShareLink();

            APPLICATION.raiseUsageLimit(link.id(), 50);

            assertThat(anam.shareLink(link.id())).hasUsageLimit(50);
        }
    }

    @Nested
    @FakeAnamTest
    class OptionalScripts {
        @FakeAnamTest(allow = Finding.UNUSED_SCRIPT)
        @Test
        void never_reads_more_than_it_must(Organization anam) {
            anam.on(getShareLink()).reply(500).always();
            anam.on(listShareLinks()).reply(500).always();
            ShareLink link = anam.givenShareLink();

            new ShareLinkClient(anam.baseUrl(), anam.apiKey()).raiseUsageLimit(link.id(), 50);

            assertThat(anam.shareLink(link.id())).hasUsageLimit(50);
        }
    }
}
