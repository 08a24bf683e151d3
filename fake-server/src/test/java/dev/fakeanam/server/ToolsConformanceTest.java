package dev.fakeanam.server;

import static dev.fakeanam.server.Provocation.operation;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.tools.ToolType;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;

/** The responses of the operations on tools are as the documents describe them. */
class ToolsConformanceTest implements ConformanceContract {
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
        return "/v1/tools";
    }

    @Override
    public String givenOne(Organization anam) {
        return ExampleTool.given(anam).id().toString();
    }

    @Override
    public String goodBody(Operation operation, Organization anam) {
        return switch (operation.operationId()) {
            case "createTool" -> ExampleTool.CREATION;
            case "updateTool" -> "{\"name\":\"open_scheduler\"}";
            default -> "";
        };
    }

    @Override
    public Stream<Provocation> furtherProvocations() {
        Stream<Provocation> ofIds = operations().stream()
                .filter(Provocation::hasId)
                .map(operation -> new Provocation("an id that is no uuid", operation, 404, "x", null));
        return Stream.of(ofIds, ofConfigs(), ofLists()).flatMap(provocations -> provocations);
    }

    private static Stream<Provocation> ofConfigs() {
        Operation create = operation("createTool");
        Operation update = operation("updateTool");
        return Stream.of(
                new Provocation("no field", create, 400, null, "{}"),
                new Provocation("no config", create, 201, null, creation("SYSTEM", "")),
                new Provocation("a part of a config", create, 400, null, creation("SYSTEM", ",\"config\":{}")),
                new Provocation(
                        "an action", create, 201, null, creation("SYSTEM", ",\"config\":{\"action\":\"end_call\"}")),
                new Provocation(
                        "folders", create, 201, null, creation("SERVER_RAG", ",\"config\":{\"documentFolderIds\":[]}")),
                new Provocation(
                        "a webhook",
                        create,
                        201,
                        null,
                        creation("SERVER_WEBHOOK", ",\"config\":{\"url\":\"https://a.example\",\"method\":\"GET\"}")),
                new Provocation("no field", update, 200, null, "{}"),
                new Provocation("a field that it does not know", update, 200, null, "{\"usageCount\":1}"),
                new Provocation("a new type", update, 200, null, "{\"type\":\"SYSTEM\"}"),
                new Provocation("two faults", update, 400, null, "{\"name\":\"\",\"config\":{\"awaitResult\":1}}"));
    }

    private static Stream<Provocation> ofLists() {
        Operation list = operation("listTools");
        return Stream.of(
                new Provocation("a page past the end", list, 200, "?page=7", null),
                new Provocation(
                        "one of many pages",
                        list,
                        200,
                        "?page=2&perPage=1",
                        null,
                        anam -> anam.tools()
                                .given(tool -> tool.type(ToolType.SERVER_RAG)
                                        .disableInterruptions()
                                        .updatedAt(ExampleTool.CREATED_AT))),
                new Provocation("nothing that matches", list, 200, "?search=nothing", null),
                new Provocation("faults in both", list, 400, "?page=x&perPage=101", null));
    }

    private static String creation(String type, String config) {
        return "{\"name\":\"n\",\"description\":\"d\",\"type\":\"" + type + "\"" + config + "}";
    }
}
