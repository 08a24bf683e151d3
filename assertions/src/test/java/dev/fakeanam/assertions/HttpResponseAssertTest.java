package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.RequestPattern.anyRequest;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.model.ShareLink;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HttpResponseAssertTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static FakeAnam fake;

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    static Stream<BodyHandler<?>> bodies() {
        return Stream.of(BodyHandlers.ofString(), BodyHandlers.ofByteArray(), BodyHandlers.ofInputStream());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void an_answer_is_read_whatever_form_its_body_has(BodyHandler<?> body) throws Exception {
        Organization anam = fake.newOrganization();
        ShareLink link = anam.givenShareLink();

        HttpResponse<?> response = put(anam, link, "{\"usageLimit\":50}", body);

        assertThat(response)
                .hasStatus(200)
                .hasHeader("content-type", "application/json")
                .hasJson(link.withUsageLimit(50).toJson())
                .hasShareLink()
                .hasUsageLimit(50);
    }

    @Test
    void a_body_that_was_not_kept_reads_as_empty() throws Exception {
        Organization anam = fake.newOrganization();

        HttpResponse<?> response = put(anam, anam.givenShareLink(), "{}", BodyHandlers.discarding());

        assertThatThrownBy(() -> assertThat(response).hasJson("{}"))
                .hasMessage(
                        "\nExpecting the answer to have JSON as its body, but it has\n  \nThe text is empty, and so is no JSON.");
    }

    @Test
    void another_status_is_shown_with_the_body() throws Exception {
        Organization anam = fake.newOrganization();

        HttpResponse<?> response = put(anam, anam.givenShareLink(), "{\"usageLimit\":0}", BodyHandlers.ofString());

        assertThatThrownBy(() -> assertThat(response).hasStatus(200))
                .hasMessage("\nExpecting the answer to have the status\n  200\nbut it has\n  400\nwith the body\n"
                        + "  {\"error\":\"Validation error\",\"details\":[{\"path\":\"usageLimit\","
                        + "\"message\":\"Expected a number of at least 1\",\"code\":\"too_small\"}],"
                        + "\"summary\":\"usageLimit: Expected a number of at least 1\"}");
    }

    @Test
    void a_refusal_is_no_share_link() throws Exception {
        Organization anam = fake.newOrganization();
        HttpResponse<?> response = put(anam, anam.givenShareLink(), "[]", BodyHandlers.ofString());

        assertThatThrownBy(() -> assertThat(response).hasShareLink())
                .hasMessage("\nExpecting the answer to be a success with a share link, but it has the status\n  400\n"
                        + "with the body\n  {\"error\":\"Invalid request body\"}");
    }

    @Test
    void an_error_is_known_by_status_and_message() throws Exception {
        Organization anam = fake.newOrganization();
        HttpResponse<?> response = put(anam, anam.givenShareLink(), "[]", BodyHandlers.ofString());

        assertThat(response).isError(400, "Invalid request body");
        assertThatThrownBy(() -> assertThat(response).isError(400, "Validation error"))
                .hasMessage(
                        "\nExpecting the answer to have the error\n  Validation error\nbut it has\n  Invalid request body");
    }

    @Test
    void a_validation_error_is_known_by_its_fields() throws Exception {
        Organization anam = fake.newOrganization();
        HttpResponse<?> response = put(
                anam, anam.givenShareLink(), "{\"usageLimit\":\"5\",\"expiresInHours\":0}", BodyHandlers.ofString());

        assertThat(response).isValidationErrorOn("usageLimit", "expiresInHours");
        assertThatThrownBy(() -> assertThat(response).isValidationErrorOn("usageLimit"))
                .hasMessage("\nExpecting the answer to find fault with\n  [usageLimit]\nbut it finds fault with\n"
                        + "  [expiresInHours, usageLimit]\nsaying\n  expiresInHours: Expected a number above 0;"
                        + " usageLimit: Expected a number, received a string");
    }

    @Test
    void another_body_is_shown_beside_the_expected_one() throws Exception {
        Organization anam = fake.newOrganization();
        HttpResponse<?> response = put(anam, anam.givenShareLink(), "[]", BodyHandlers.ofString());

        assertThat(response).hasJson("{ \"error\" : \"Invalid request body\" }");
        assertThatThrownBy(() -> assertThat(response).hasJson("{\"error\":\"100%d\"}"))
                .hasMessage("\nExpecting the answer to have the body\n  {\"error\":\"100%d\"}\nbut it has\n"
                        + "  {\"error\":\"Invalid request body\"}");
    }

    @Test
    void a_body_that_is_no_json_is_shown() throws Exception {
        Organization anam = fake.newOrganization();
        anam.on(anyRequest()).reply(200, "50 % off");
        HttpResponse<?> response = put(anam, anam.givenShareLink(), "{}", BodyHandlers.ofString());

        assertThatThrownBy(() -> assertThat(response).hasShareLink())
                .hasMessage("\nExpecting the answer to have a share link as its body, but it has\n  50 % off\n"
                        + "The text is no JSON: Unexpected character ('%' (code 37)): expected a valid value (JSON String,"
                        + " Number, Array, Object or token 'null', 'true' or 'false') at line 1, column 4.");
    }

    @Test
    void a_header_that_is_missing_or_other_is_said_so() throws Exception {
        Organization anam = fake.newOrganization();
        HttpResponse<?> response = put(anam, anam.givenShareLink(), "{}", BodyHandlers.ofString());

        assertThatThrownBy(() -> assertThat(response).hasHeader("Retry-After", "1"))
                .hasMessage(
                        "\nExpecting the answer to have the header\n  Retry-After: 1\nbut it has none of that name.");
        assertThatThrownBy(() -> assertThat(response).hasHeader("Content-Type", "text/html"))
                .hasMessage(
                        "\nExpecting the answer to have the header\n  Content-Type: text/html\nbut it is application/json.");
    }

    private static <T> HttpResponse<T> put(Organization anam, ShareLink link, String body, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(anam.baseUrl().resolve("/v1/share-links/" + link.id()))
                        .header("Authorization", "Bearer " + anam.apiKey())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                handler);
    }
}
