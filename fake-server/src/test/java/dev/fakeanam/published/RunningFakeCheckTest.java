package dev.fakeanam.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The check finds where a running fake differs from a document. */
class RunningFakeCheckTest {
    private static final ApiDescription OURS = ApiDescription.of(AllRooms.ROOMS);

    private static FakeAnam fake;

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @Test
    void statuses_that_are_described_can_be_scripted() {
        DescribedOperation published = SmallDocuments.operation(
                "put",
                "/v1/share-links/{id}",
                "{\"operationId\":\"updateShareLink\",\"requestBody\":{},\"responses\":{\"200\":{},\"404\":{},\"418\":{}}}");

        assertThat(StatusCheck.faults(
                        fake, published, OURS.operation("updateShareLink").orElseThrow()))
                .containsExactly("The status 418 is not described by the fake.");
    }

    @Test
    void a_response_is_compared_with_the_example() {
        assertThat(exampleFaults("post", "/v1/share-links", """
                {"operationId": "createShareLink",
                 "requestBody": {"content": {"application/json": {"example": {
                   "personaId": "00000000-0000-0000-0000-000000000002"}}}},
                 "responses": {"201": {"content": {"application/json": {"example": {
                   "id": "00000000-0000-0000-0000-000000000003", "usageLimit": "10", "color": "red"}}}}}}"""))
                .containsExactly(
                        "the response.usageLimit is a string in the example, but a number here.",
                        "the response.color is missing.");
    }

    @Test
    void what_a_path_or_a_list_names_is_there() {
        String responses = "\"responses\":{\"200\":{\"content\":{\"application/json\":{\"example\":";

        assertThat(exampleFaults(
                        "get",
                        "/v1/share-links/{id}",
                        "{\"operationId\":\"getShareLink\"," + responses + "{\"id\":\"a\"}}}}}}"))
                .isEmpty();
        assertThat(exampleFaults(
                        "get",
                        "/v1/share-links",
                        "{\"operationId\":\"listShareLinks\"," + responses + "{\"data\":[{\"id\":\"a\"}]}}}}}}"))
                .isEmpty();
    }

    @Test
    void a_request_that_is_refused_is_reported() {
        assertThat(exampleFaults("put", "/v1/share-links/{id}", """
                {"operationId": "updateShareLink",
                 "requestBody": {"content": {"application/json": {"example": {"usageLimit": 0}}}},
                 "responses": {"200": {}}}"""))
                .singleElement()
                .asString()
                .startsWith("The request was answered with 400 and not with 200: {\"error\":\"Validation error\"");
    }

    private static List<String> exampleFaults(String method, String path, String operation) {
        List<Example> examples = Example.of(SmallDocuments.operation(method, path, operation));
        assertThat(examples).hasSize(1);
        return ExampleCheck.faults(fake, AllRooms.ROOMS, examples.get(0));
    }
}
