package com.example.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamExtension;
import dev.fakeanam.junit.Lifecycle;
import dev.fakeanam.sharelinks.ShareLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.HttpServerErrorException.ServiceUnavailable;

@SpringBootTest
class ShareLinksTest {
    @RegisterExtension
    static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
            .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
            .build();

    @Autowired
    ShareLinks shareLinks;

    @DynamicPropertySource
    static void anam(DynamicPropertyRegistry registry) {
        registry.add("anam.base-url", ANAM::baseUrl);
        registry.add("anam.api-key", ANAM::apiKey);
    }

    @Test
    void raises_the_usage_limit(Organization anam) {
        ShareLink link = anam.givenShareLink();

        shareLinks.raiseUsageLimit(link.id(), 50);

        assertThat(anam.shareLink(link.id())).hasUsageLimit(50);
    }

    @Test
    void does_not_hide_that_anam_is_not_available(Organization anam) {
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).reply(503);

        assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(() -> shareLinks.raiseUsageLimit(link.id(), 50));
    }
}
