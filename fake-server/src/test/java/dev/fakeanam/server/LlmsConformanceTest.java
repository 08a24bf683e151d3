package dev.fakeanam.server;

import static dev.fakeanam.server.Provocation.operation;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.api.Operation;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;

/** The responses of the operations on LLMs are as the documents describe them. */
class LlmsConformanceTest implements ConformanceContract {
    private static final String DEFAULT = "a7cf662c-2ace-4de1-a21e-ef0fbf144bb7";

    private final ServedApi served = ServedApi.start();

    @AfterAll
    void stop() {
        served.close();
    }

    @Override
    public ServedApi served() {
        return served;
    }

    @Override
    public String path() {
        return "/v1/llms";
    }

    @Override
    public String givenOne(Organization anam) {
        return anam.llms().given().id().toString();
    }

    @Override
    public String goodBody(Operation operation, Organization anam) {
        return switch (operation.operationId()) {
            case "createLlm" ->
                "{\"displayName\":\"Mine\",\"urls\":[{\"url\":\"https://llm.example/v1\"}],\"llmFormat\":\"openai\","
                        + "\"modelName\":\"m\",\"secret\":\"s\",\"metadata\":{\"a\":[null]}}";
            case "updateLlm" -> "{\"llmFormat\":\"anthropic\",\"url\":\"https://llm.example/v2\",\"secret\":\"t\"}";
            default -> "";
        };
    }

    @Override
    public Stream<Provocation> furtherProvocations() {
        return Stream.of(
                new Provocation("no page", operation("listLlms"), 400, "?page=0", null),
                new Provocation("none that is found", operation("listLlms"), 200, "?search=nothing", null),
                new Provocation("without defaults", operation("listLlms"), 200, "?includeDefaults=false", null),
                new Provocation("no secret", operation("createLlm"), 400, null, "{\"displayName\":\"A\"}"),
                new Provocation("no field", operation("updateLlm"), 200, null, "{}"),
                new Provocation("another format", operation("updateLlm"), 400, null, "{\"llmFormat\":\"gemini\"}"),
                new Provocation("an id that is no uuid", operation("getLlm"), 404, "x", null),
                new Provocation("a default", operation("updateLlm"), 403, DEFAULT, null),
                new Provocation("a default", operation("deleteLlm"), 403, DEFAULT, null));
    }
}
