package com.acme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

@FakeAnamTest
class SpringBootTest {

    @Test
    void an_application_calls_the_fake(Organization anam) {
        ShareLink link = anam.givenShareLink();
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("anamClient", new AnamClient(anam)))
                .run("--server.port=0")) {
            String port = application.getEnvironment().getProperty("local.server.port");

            Map<?, ?> answer = RestClient.create()
                    .put()
                    .uri("http://localhost:{port}/links/{id}", port, link.id())
                    .retrieve()
                    .body(Map.class);

            assertThat(answer.get("status")).isEqualTo(200);
        }
        assertThat(anam.shareLink(link.id()).usageLimit()).isEqualTo(50);
    }

    @EnableAutoConfiguration
    @RestController
    static class Application {
        private final AnamClient client;

        Application(AnamClient client) {
            this.client = client;
        }

        @PutMapping("/links/{id}")
        Map<String, Object> raise(@PathVariable("id") UUID id) {
            return Map.of("status", client.raiseUsageLimit(id).statusCode());
        }
    }
}
