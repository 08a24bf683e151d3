package com.example.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** The code of docs/PAGE.md. {@link ReadmeTest} finds it here. */
class PageGuideTest {

    @Test
    void a_server_in_this_process_has_a_page() throws Exception {
        ServerOptions options = ServerOptions.defaults().withAdminApi(AdminAccess.local());
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            URI page = fake.baseUrl().resolve("/__admin/");
            Organization anam = fake.newOrganization();

            new ShareLinkClient(anam.baseUrl(), anam.apiKey())
                    .read(anam.givenShareLink().id());

            assertThat(get(page)).contains("<title>Fake Anam</title>");
            assertThat(get(page.resolve("summaries"))).contains("getShareLink");
        }
    }

    private static String get(URI uri) throws Exception {
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        return response.body();
    }
}
