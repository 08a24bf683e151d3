package dev.fakeanam.server;

import static dev.fakeanam.server.Provocation.operation;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.api.Operation;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;

/** The responses of the operations on personas are as the documents describe them. */
class PersonasConformanceTest implements ConformanceContract {
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
        return "/v1/personas";
    }

    @Override
    public String givenOne(Organization anam) {
        return anam.givenPersona("Ada").id().toString();
    }

    @Override
    public String goodBody(Operation operation, Organization anam) {
        return switch (operation.operationId()) {
            case "createPersona" ->
                "{\"name\":\"Ada\",\"avatarId\":\"071b0286-4cce-4808-bee2-e642f1062de3\",\"voiceGenerationOptions\":"
                        + "{\"volume\":1},\"toolIds\":[\""
                        + anam.tools().given().id() + "\"]}";
            case "updatePersona" -> "{\"widgetConfig\":{\"layout\":\"inline\"}}";
            default -> "";
        };
    }

    @Override
    public Stream<Provocation> furtherProvocations() {
        return Stream.of(
                new Provocation("no field", operation("createPersona"), 201, null, "{}"),
                new Provocation("a voice of none", operation("createPersona"), 400, null, "{\"voiceId\":\"x\"}"),
                new Provocation("no field", operation("updatePersona"), 200, null, "{}"),
                new Provocation("a field that it does not have", operation("updatePersona"), 400, null, "{\"a\":1}"),
                new Provocation("an id that is no uuid", operation("getPersona"), 404, "x", null),
                new Provocation("one page of two", operation("listPersonas"), 200, "?perPage=1", null, anam -> {
                    anam.givenPersona("Bob");
                    anam.givenPersona("Grace");
                }),
                new Provocation("no page", operation("listPersonas"), 400, "?page=0", null));
    }
}
