package dev.fakeanam.server;

import static dev.fakeanam.server.Provocation.operation;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.api.Operation;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;

/** The responses to requests for session tokens are as the documents describe them. */
class SessionTokenConformanceTest implements ConformanceContract {
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
        return "/v1/auth/session-token";
    }

    @Override
    public String givenOne(Organization anam) {
        return "";
    }

    @Override
    public String goodBody(Operation operation, Organization anam) {
        return "{\"clientLabel\":\"web\",\"personaConfig\":{\"name\":\"Cara\",\"tools\":[{\"type\":\"client\",\"name\":\"n\","
                + "\"more\":1}],\"voiceGenerationOptions\":{\"volume\":1}},\"sessionOptions\":{\"videoQuality\":\"auto\"}}";
    }

    @Override
    public Stream<Provocation> furtherProvocations() {
        return Stream.of(
                new Provocation("nothing said", operation("createSessionToken"), 200, null, "{}"),
                new Provocation(
                        "nobody's persona",
                        operation("createSessionToken"),
                        400,
                        null,
                        "{\"personaConfig\":{\"personaId\":\"x\"}}"));
    }
}
