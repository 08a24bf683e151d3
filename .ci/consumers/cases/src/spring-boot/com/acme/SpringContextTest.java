package com.acme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.web.client.RestClient;

@SpringBootTest(classes = SpringContextTest.Client.class, webEnvironment = WebEnvironment.NONE)
@FakeAnamTest(baseUrlProperty = "anam.base-url", apiKeyProperty = "anam.api-key")
class SpringContextTest {
    @Autowired
    Client client;

    @Test
    void an_application_context_calls_the_fake(Organization anam) {
        ShareLink link = anam.givenShareLink();

        client.raise(link.id());

        assertThat(anam.shareLink(link.id()).usageLimit()).isEqualTo(50);
    }

    @Nested
    class InACertainCase {
        @Test
        void the_same_context_calls_the_same_organization(Organization anam) {
            an_application_context_calls_the_fake(anam);
        }
    }

    static class Client {
        private final RestClient anam;

        Client(
                @Value("${anam.base-url:https://api.anam.ai}") String baseUrl,
                @Value("${anam.api-key:ak_real}") String apiKey) {
            anam = RestClient.builder()
                    .baseUrl(baseUrl)
                    .defaultHeaders(headers -> headers.setBearerAuth(apiKey))
                    .build();
        }

        void raise(UUID id) {
            anam.put()
                    .uri("/v1/share-links/{id}", id)
                    .body(Map.of("usageLimit", 50))
                    .retrieve()
                    .toBodilessEntity();
        }
    }
}
