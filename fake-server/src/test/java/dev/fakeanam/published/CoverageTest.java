package dev.fakeanam.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final ApiDescription NOTHING = api("{}");
    private static final ApiDescription THINGS = api("{'/v1/things':{'get':{'operationId':'listThings'}}}");
    private static final ApiDescription MEETINGS =
            api("{'/v1/meetings/invites':{'get':{'operationId':'listMeetingInvites'}}}");
    private static final ApiDescription METRICS = api("{'/v1/metrics/client':{'post':{'operationId':'sendMetrics'}}}");

    @Test
    void an_operation_is_emulated_with_its_method_and_path() {
        ApiDescription otherPath = api("{'/v1/thing':{'get':{'operationId':'listThings'}}}");

        assertThat(faults(THINGS, THINGS)).isEmpty();
        assertThat(faults(THINGS, NOTHING)).containsExactly("GET /v1/things is not emulated.");
        assertThat(faults(THINGS, otherPath))
                .containsExactly("It is GET /v1/things in the published document, but GET /v1/thing in the fake.");
    }

    @Test
    void an_operation_that_is_not_meant_to_be_emulated_is_not() {
        assertThat(faults(MEETINGS, NOTHING)).isEmpty();
        assertThat(faults(MEETINGS, MEETINGS))
                .containsExactly("It is emulated by now. Remove it from Coverage.NOT_EMULATED.");
    }

    @Test
    void an_operation_that_is_not_emulated_is_in_the_document() {
        assertThat(new Coverage(THINGS, NOTHING).unpublished())
                .containsExactlyInAnyOrderElementsOf(Coverage.NOT_EMULATED);
    }

    @Test
    void an_operation_of_the_fake_alone_is_outside_the_document() {
        assertThat(new Coverage(NOTHING, METRICS).faultsOfOurOwn()).isEmpty();
        assertThat(new Coverage(NOTHING, THINGS).faultsOfOurOwn())
                .containsExactly("listThings (GET /v1/things) is not in the published document, and its path is not in"
                        + " Coverage.OUR_PATHS.");
        assertThat(new Coverage(METRICS, NOTHING).faultsOfOurOwn())
                .containsExactly(
                        "/v1/metrics/client is in the published document by now. Remove it from Coverage.OUR_PATHS.");
    }

    private static List<String> faults(ApiDescription published, ApiDescription ours) {
        return new Coverage(published, ours).faults(published.operations().get(0));
    }

    private static ApiDescription api(String paths) {
        return new ApiDescription(Map.of("paths", (Map<?, ?>) Json.parse(paths.replace('\'', '"'))));
    }
}
