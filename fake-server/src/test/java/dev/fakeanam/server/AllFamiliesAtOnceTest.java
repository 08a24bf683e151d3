package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.json.Json;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.tools.Tool;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AllFamiliesAtOnceTest {
    private static final int THREADS = 64;
    private static final int ROUNDS = 4;
    private static final int CLIENTS = THREADS * ROUNDS;
    private static final int REQUESTS_OF_A_ROUND = 14;

    private final FakeAnam fake = EmbeddedFakeAnam.start();
    private final Organization anam = fake.newOrganization();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void close() {
        threads.shutdownNow();
        fake.close();
    }

    /** Lets one client use its own resources, and a tool that all clients share. */
    private boolean round(int client, Tool shared) {
        String avatar = create("/v1/avatars", "{\"displayName\":\"A\",\"imageUrl\":\"https://a.example/a\"}");
        String llm = create(
                "/v1/llms",
                "{\"displayName\":\"L\",\"urls\":[{\"url\":\"https://a.example\"}],\"llmFormat\":\"openai\","
                        + "\"modelName\":\"m\",\"secret\":\"s\"}");
        String tool = create("/v1/tools", "{\"name\":\"own\",\"description\":\"d\",\"type\":\"CLIENT\"}");
        String persona = create(
                "/v1/personas",
                "{\"name\":\"P" + client + "\",\"avatarId\":\"" + avatar + "\",\"llmId\":\"" + llm
                        + "\",\"toolIds\":[\"" + shared.id() + "\",\"" + tool + "\"]}");
        String link = create("/v1/share-links", "{\"personaId\":\"" + persona + "\"}");
        String second = create("/v1/personas", "{\"toolIds\":[\"" + shared.id() + "\"]}");
        send("PUT", "/v1/personas/" + persona, "{\"description\":\"by " + client + "\"}", 200);
        send("PUT", "/v1/share-links/" + link, "{\"usageLimit\":50}", 200);
        send("PUT", "/v1/personas/" + persona, "{\"colour\":1}", 400);
        send("DELETE", "/v1/tools/" + tool, "", 204);
        send("DELETE", "/v1/personas/" + second, "", 200);
        String token = String.valueOf(fields(send(
                        "POST",
                        "/v1/auth/session-token",
                        "{\"personaConfig\":{\"personaId\":\"" + persona + "\"}}",
                        200))
                .get("sessionToken"));
        HttpResponse<String> started = ApiCalls.send(fake.baseUrl(), token, "POST", "/v1/engine/session", "");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        send("POST", "/v1/sessions/" + fields(started).get("sessionId") + "/stop", "", 200);
        return true;
    }

    private String create(String path, String body) {
        return String.valueOf(fields(send("POST", path, body, 201)).get("id"));
    }

    private HttpResponse<String> send(String method, String path, String body, int status) {
        HttpResponse<String> response = ApiCalls.send(anam, method, path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return response;
    }

    private static Map<?, ?> fields(HttpResponse<String> response) {
        return (Map<?, ?>) Json.parse(response.body());
    }

    @Test
    void requests_of_many_clients_to_all_families_add_up() throws Exception {
        anam.sessions().concurrencyLimit(CLIENTS);
        Tool shared = anam.tools().given();
        int avatars = anam.avatars().all().size();
        int llms = anam.llms().all().size();
        List<Callable<Boolean>> rounds = IntStream.range(0, CLIENTS)
                .<Callable<Boolean>>mapToObj(client -> () -> round(client, shared))
                .toList();

        for (Future<Boolean> round : threads.invokeAll(rounds)) {
            assertThat(round.get()).isTrue();
        }

        assertThat(anam.exchanges()).hasSize(CLIENTS * REQUESTS_OF_A_ROUND);
        assertThat(anam.avatars().all()).hasSize(avatars + CLIENTS);
        assertThat(anam.llms().all()).hasSize(llms + CLIENTS);
        assertThat(anam.tools().all()).extracting(Tool::usageCount).containsExactly(CLIENTS);
        assertThat(anam.shareLinks().all()).hasSize(CLIENTS).allMatch(link -> link.usageLimit() == 50);
        assertThat(anam.sessionTokens().all()).hasSize(CLIENTS);
        assertThat(anam.sessions().all()).hasSize(CLIENTS);
        assertThat(anam.personas().all())
                .hasSize(CLIENTS)
                .allSatisfy(persona -> assertThat(persona.description())
                        .isEqualTo("by " + persona.name().substring(1)))
                .extracting(Persona::shareLinks)
                .allMatch(links -> links.size() == 1);
    }
}
