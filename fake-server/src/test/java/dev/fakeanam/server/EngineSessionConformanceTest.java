package dev.fakeanam.server;

import static dev.fakeanam.server.Provocation.given;
import static dev.fakeanam.server.Provocation.operation;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.api.Operation;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;

/** The responses to the start of a session are as the documents describe them. */
class EngineSessionConformanceTest implements ConformanceContract {
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
        return "/v1/engine/session";
    }

    @Override
    public String givenOne(Organization anam) {
        return "";
    }

    @Override
    public String goodBody(Operation operation, Organization anam) {
        return "{\"clientLabel\":\"web\",\"personaConfig\":{\"personaId\":\""
                + anam.givenPersona("Ada").id() + "\"},\"environment\":{},\"clientMetadata\":{\"a\":1}}";
    }

    @Override
    public Stream<Provocation> furtherProvocations() {
        Operation start = operation("createEngineSession");
        return Stream.of(
                new Provocation("nothing said", start, 200, null, "{}"),
                new Provocation("no body with a key", start, 400, null, ""),
                new Provocation("a wrong field", start, 400, null, "{\"clientMetadata\":1}"),
                new Provocation("nobody's persona", start, 400, null, "{\"personaConfig\":{\"personaId\":\"x\"}}"),
                new Provocation("nobody's avatar", start, 404, null, "{\"personaConfig\":{\"avatarId\":\"x\"}}"),
                given("no more at once", start, 429, anam -> anam.sessions().concurrencyLimit(0)));
    }
}
