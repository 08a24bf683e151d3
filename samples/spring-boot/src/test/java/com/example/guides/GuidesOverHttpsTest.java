package com.example.guides;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamExtension;
import dev.fakeanam.junit.Lifecycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An SSL bundle lets the application trust the fake. */
@SpringBootTest(properties = "spring.http.clients.ssl.bundle=anam")
class GuidesOverHttpsTest {
    @RegisterExtension
    static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
            .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
            .https()
            .build();

    @DynamicPropertySource
    static void anam(DynamicPropertyRegistry registry) {
        registry.add("anam.base-url", ANAM::baseUrl);
        registry.add("anam.api-key", ANAM::apiKey);
        registry.add(
                "spring.ssl.bundle.pem.anam.truststore.certificate",
                () -> ANAM.tls().caCertificatePem());
    }

    @Autowired
    Guides guides;

    @Test
    void a_new_guide_has_a_share_link(Organization anam) {
        Guides.Guide guide = guides.create("Ada");

        assertThat(anam.personas().get(guide.personaId())).hasName("Ada");
    }
}
