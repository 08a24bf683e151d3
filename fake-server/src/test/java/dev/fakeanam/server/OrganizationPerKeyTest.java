package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unknown keys, each of which opens its own organization. */
class OrganizationPerKeyTest {
    private static final int CLIENTS = 8;
    private static final int KEYS = 50;

    private final List<FakeAnam> started = new ArrayList<>();

    @AfterEach
    void close() {
        started.forEach(FakeAnam::close);
    }

    @Tag("slow")
    @Test
    void simultaneous_first_requests_wait_until_the_organization_is_arranged() {
        FakeAnam fake = start(Organization::givenShareLink);

        for (int key = 0; key < KEYS; key++) {
            String apiKey = "key-" + key;
            List<CompletableFuture<HttpResponse<String>>> first = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> ApiCalls.sendAsync(fake.baseUrl(), apiKey, "GET", ApiCalls.LINKS, ""))
                    .toList();

            assertThat(first.stream().map(CompletableFuture::join).map(HttpResponse::body))
                    .allSatisfy(body -> assertThat(body).contains("\"total\":1,"));
        }
    }

    @Test
    void one_that_cannot_be_arranged_is_a_500_each_time_and_leaves_nothing_behind() {
        FakeAnam fake = start(organization -> {
            organization.givenShareLink();
            throw new IllegalArgumentException("no such persona");
        });

        HttpResponse<String> first = ApiCalls.send(fake.baseUrl(), "new-key", "GET", ApiCalls.LINKS, "");
        HttpResponse<String> second = ApiCalls.send(fake.baseUrl(), "new-key", "GET", ApiCalls.LINKS, "");

        assertThat(List.of(first.statusCode(), second.statusCode())).containsOnly(500);
        assertThat(first.body())
                .isEqualTo("{\"error\":\"Fake Anam has a defect, please report it:"
                        + " java.lang.IllegalArgumentException: no such persona. The journal has the stack trace.\"}");
        assertThat(fake.unattributedExchanges())
                .extracting(Exchange::failure)
                .hasSize(2)
                .allSatisfy(failure ->
                        assertThat(failure).startsWith("java.lang.IllegalArgumentException: no such persona"));
        assertThat(AdminCalls.of(fake).get("/organizations")).isEqualTo(Response.json(200, "{\"data\":[]}"));
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1/personas", "POST, /v1/auth/session-token"})
    void a_session_token_is_not_a_key_and_opens_none(String method, String path) {
        FakeAnam fake = start(organization -> {});
        String token = fake.newOrganization().sessionTokens().given().token();

        HttpResponse<String> refused = ApiCalls.send(fake.baseUrl(), token, method, path, "{}");
        HttpResponse<String> started = ApiCalls.send(fake.baseUrl(), token, "POST", "/v1/engine/session", "");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(started.statusCode()).isEqualTo(200);
    }

    @Test
    void one_that_is_slow_to_arrange_keeps_no_other_waiting() {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        FakeAnam fake = start(organization -> {
            if (begun.complete(null)) {
                goOn.join();
            }
        });
        CompletableFuture<HttpResponse<String>> slow =
                ApiCalls.sendAsync(fake.baseUrl(), "key-that-is-slow", "GET", ApiCalls.LINKS, "");
        begun.join();

        int quick = ApiCalls.send(fake.baseUrl(), "key-that-is-quick", "GET", ApiCalls.LINKS, "")
                .statusCode();
        boolean early = slow.isDone();
        goOn.complete(null);

        assertThat(quick).isEqualTo(200);
        assertThat(early).isFalse();
        assertThat(slow.join().statusCode()).isEqualTo(200);
    }

    private FakeAnam start(Consumer<Organization> arrange) {
        FakeAnam fake = EmbeddedFakeAnam.start(
                ServerOptions.defaults().withAdminApi(AdminAccess.local()).withOrganizationPerKey(arrange));
        started.add(fake);
        return fake;
    }
}
