package dev.fakeanam.server;

import static dev.fakeanam.server.AdminCalls.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.json.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AdminResetTest {
    private final AtomicBoolean refuses = new AtomicBoolean();
    private final FakeAnam fake = EmbeddedFakeAnam.start(
            ServerOptions.defaults().withAdminApi(AdminAccess.local()).withOrganizations(this::arrange));
    private final AdminCalls admin = AdminCalls.of(fake);

    private void arrange(FakeAnam server) {
        server.newOrganization("first", "the-key").givenShareLink();
        if (refuses.get()) {
            throw new IllegalArgumentException("No more.");
        }
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void makes_what_was_there_at_first_and_nothing_else() {
        Organization made = fake.newOrganization("made", "another-key");
        String link = page("the-key");
        ApiCalls.send(fake.baseUrl(), "the-key", "POST", ApiCalls.LINKS, "{}");
        ApiCalls.send(fake.baseUrl(), "nobody's", "GET", ApiCalls.LINKS, "");

        Response response = admin.send("POST", "/reset", "");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response).isEqualTo(admin.get("/organizations"));
        assertThat(((List<?>) ((Map<?, ?>) Json.parse(response.body())).get("data")))
                .hasSize(1);
        assertThat(page("the-key").replaceAll("\"(createdAt|expiresAt)\":\"[^\"]+\"", ""))
                .isEqualTo(link.replaceAll("\"(createdAt|expiresAt)\":\"[^\"]+\"", ""));
        assertThat(status("another-key")).isEqualTo(401);
        assertThat(fake.unattributedExchanges()).hasSize(1);
        assertThat(made.exchanges()).isEmpty();
    }

    @Test
    void changes_nothing_if_it_cannot_start_again() {
        fake.newOrganization("made", "another-key");
        String before = admin.get("/organizations").body();
        refuses.set(true);

        Response response = admin.send("POST", "/reset", "");

        assertThat(response)
                .isEqualTo(problem(409, "Conflict", "The server could not be reset, and stays as it was: No more."));
        assertThat(admin.get("/organizations").body()).isEqualTo(before);
        assertThat(List.of(status("the-key"), status("another-key"))).containsExactly(200, 200);
    }

    @Tag("slow")
    @Test
    void leaves_no_moment_without_the_organizations_that_there_are_before_and_after() {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger requests = new AtomicInteger();
        CompletableFuture<Void> client = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                assertThat(status("the-key")).isEqualTo(200);
                requests.incrementAndGet();
            }
        });

        for (int reset = 0; reset < 50 || requests.get() < 50; reset++) {
            admin.send("POST", "/reset", "");
        }
        over.set(true);

        client.join();
    }

    @Test
    void ends_waiting_requests() {
        String anam = admin.newOrganization("waited for", "key");
        CompletableFuture<Response> wait = admin.sendAsync(
                "POST", "/organizations/" + anam + "/exchanges/await", "{\"timeoutMilliseconds\":20000}");
        fake.newOrganization();

        admin.send("POST", "/reset", "");

        assertThat(wait.join().status()).isEqualTo(410);
    }

    private int status(String key) {
        return ApiCalls.send(fake.baseUrl(), key, "GET", ApiCalls.LINKS, "").statusCode();
    }

    private String page(String key) {
        return ApiCalls.send(fake.baseUrl(), key, "GET", ApiCalls.LINKS, "").body();
    }
}
