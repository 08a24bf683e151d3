package dev.fakeanam.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnamResponseTest {

    @Test
    void it_is_made_of_what_any_client_has() {
        AnamResponse response = AnamResponse.of(503, Map.of("Retry-After", List.of("5", "6")), "50 % off");

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers().all("retry-after")).containsExactly("5", "6");
        assertThat(response.body()).isEqualTo("50 % off");
        assertThat(response.operation()).isEmpty();
        assertThat(response).hasToString("503 50 % off");
    }

    @Test
    void a_body_that_is_not_there_is_empty() {
        AnamResponse response = AnamResponse.of(204, Map.of(), null);

        assertThat(response.body()).isEmpty();
        assertThat(response).hasToString("204");
    }

    @Test
    void the_operation_can_be_told() {
        AnamResponse response = AnamResponse.of(200, Map.of("A", List.of("b")), "{}");

        assertThat(response.to("getShareLink").operation()).contains("getShareLink");
        assertThat(response.to("getShareLink"))
                .usingRecursiveComparison()
                .ignoringFields("operation")
                .isEqualTo(response);
    }

    @Test
    void it_knows_the_operation_of_a_response_of_the_jdks_client() throws Exception {
        try (FakeAnam fake = EmbeddedFakeAnam.start();
                Organization anam = fake.newOrganization()) {
            HttpResponse<?> list =
                    HttpClient.newHttpClient().send(get(anam, "/v1/share-links?page=2"), BodyHandlers.ofString());
            HttpResponse<?> other = HttpClient.newHttpClient().send(get(anam, "/elsewhere"), BodyHandlers.ofString());

            assertThat(AnamResponse.of(list).operation()).contains("listShareLinks");
            assertThat(AnamResponse.of(list).headers().first("content-type")).contains("application/json");
            assertThat(AnamResponse.of(other).operation()).isEmpty();
        }
    }

    @Test
    void a_stream_is_read_once_and_the_way_out_is_reported() throws Exception {
        try (FakeAnam fake = EmbeddedFakeAnam.start();
                Organization anam = fake.newOrganization()) {
            anam.on(RequestPattern.anyRequest()).reply(200, "grün");
            HttpResponse<?> response =
                    HttpClient.newHttpClient().send(get(anam, "/v1/share-links"), BodyHandlers.ofInputStream());

            assertThat(AnamResponse.of(response).body()).isEqualTo("grün");
            assertThatThrownBy(() -> AnamResponse.of(response))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage(
                            "The body of the response could not be read to its end. If another assertion has read it,"
                                    + " keep the response before that: AnamResponse saved = AnamResponse.of(response).");
        }
    }

    @Test
    void a_body_of_any_other_type_is_refused() throws Exception {
        try (FakeAnam fake = EmbeddedFakeAnam.start();
                Organization anam = fake.newOrganization()) {
            HttpResponse<List<Integer>> response = HttpClient.newHttpClient()
                    .send(get(anam, "/elsewhere"), head -> BodySubscribers.replacing(List.of(1, 2)));

            assertThatThrownBy(() -> AnamResponse.of(response))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "The body of the response is a java.util.ImmutableCollections$List12, which has no text."
                                    + " Let the client read it with BodyHandlers.ofString(), ofByteArray() or"
                                    + " ofInputStream(), or give the text: AnamResponse.of(status, headers, text).");
        }
    }

    private static HttpRequest get(Organization anam, String path) {
        return HttpRequest.newBuilder(anam.baseUrl().resolve(path))
                .header("Authorization", "Bearer " + anam.apiKey())
                .build();
    }
}
