package com.acme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.sharelinks.ShareLink;
import io.javalin.Javalin;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FakeAnamTest
class JavalinTest {

    @Test
    void an_application_calls_the_fake(Organization anam) throws Exception {
        ShareLink link = anam.givenShareLink();
        AnamClient client = new AnamClient(anam);
        Javalin application = Javalin.create()
                .get("/links/{id}", context -> {
                    UUID id = UUID.fromString(context.pathParam("id"));
                    context.result("" + client.raiseUsageLimit(id).statusCode());
                })
                .start(0);
        try {
            URI url = URI.create("http://localhost:" + application.port() + "/links/" + link.id());
            assertThat(url.toURL().openStream()).hasContent("200");
        } finally {
            application.stop();
        }
        assertThat(anam.shareLink(link.id()).usageLimit()).isEqualTo(50);
    }
}
