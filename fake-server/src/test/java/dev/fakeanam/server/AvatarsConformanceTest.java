package dev.fakeanam.server;

import static dev.fakeanam.avatars.AvatarRequests.createAvatar;
import static dev.fakeanam.server.Provocation.operation;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.api.Operation;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;

/** The responses of the operations on avatars are as the documents describe them. */
class AvatarsConformanceTest implements ConformanceContract {
    private static final String ANAMS = "071b0286-4cce-4808-bee2-e642f1062de3";

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
        return "/v1/avatars";
    }

    @Override
    public String givenOne(Organization anam) {
        return anam.avatars().given().id().toString();
    }

    @Override
    public String goodBody(Operation operation, Organization anam) {
        return switch (operation.operationId()) {
            case "createAvatar" -> "{\"displayName\":\"Ada\",\"imageUrl\":\"https://a.example/a.png\"}";
            case "updateAvatar" -> "{\"displayName\":\"Bob\"}";
            default -> "";
        };
    }

    @Override
    public Stream<Provocation> furtherProvocations() {
        return Stream.of(
                new Provocation("no page", operation("listAvatars"), 400, "?page=0", null),
                new Provocation("no such style", operation("listAvatars"), 400, "?renderStyle=cubist", null),
                new Provocation("none that is found", operation("listAvatars"), 404, "?search=nothing", null),
                new Provocation("filters", operation("listAvatars"), 200, "?tags=office,calm&renderStyle=all", null),
                new Provocation("no image", operation("createAvatar"), 400, null, "{\"displayName\":\"Ada\"}"),
                Provocation.given(
                        "a script",
                        operation("createAvatar"),
                        422,
                        anam -> anam.on(createAvatar()).reply(422)),
                new Provocation("no name", operation("updateAvatar"), 400, null, "{}"),
                new Provocation("an id that is no uuid", operation("getAvatar"), 400, "x", null),
                new Provocation("an id that is no uuid", operation("updateAvatar"), 400, "x", null),
                new Provocation("an id that is no uuid", operation("deleteAvatar"), 400, "x", null),
                new Provocation("one of Anam's own", operation("updateAvatar"), 403, ANAMS, null),
                new Provocation("one of Anam's own", operation("deleteAvatar"), 403, ANAMS, null));
    }
}
