package dev.fakeanam.server;

import static dev.fakeanam.server.Provocation.operation;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.json.Json;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;

/** The responses of the operations on voices are as the documents describe them. */
class VoicesConformanceTest implements ConformanceContract {
    private static final String ANAMS = "de23e340-1416-4dd8-977d-065a7ca11697";

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
        return "/v1/voices";
    }

    @Override
    public String givenOne(Organization anam) {
        return anam.voices().given().id().toString();
    }

    @Override
    public String goodBody(Operation operation, Organization anam) {
        return switch (operation.operationId()) {
            case "createVoice" -> "{\"name\":\"Ada\",\"audioKey\":\"" + audioKey(anam) + "\"}";
            case "createVoicePresignedUpload" ->
                "{\"filename\":\"a.wav\",\"contentType\":\"audio/wav\",\"fileSize\":1}";
            case "updateVoice" -> "{\"displayName\":\"Bob\",\"gender\":null}";
            default -> "";
        };
    }

    @Override
    public Stream<Provocation> furtherProvocations() {
        return Stream.of(
                new Provocation("no page", operation("listVoices"), 400, "?page=0", null),
                new Provocation("none that is found", operation("listVoices"), 404, "?search=nothing", null),
                new Provocation(
                        "a key of none", operation("createVoice"), 400, null, "{\"name\":\"A\",\"audioKey\":\"x\"}"),
                new Provocation("no size", operation("createVoicePresignedUpload"), 400, null, "{\"filename\":\"a\"}"),
                new Provocation("no name", operation("updateVoice"), 400, null, "{}"),
                new Provocation("an id that is no uuid", operation("getVoice"), 400, "x", null),
                new Provocation("an id that is no uuid", operation("updateVoice"), 400, "x", null),
                new Provocation("an id that is no uuid", operation("deleteVoice"), 400, "x", null),
                new Provocation("one of Anam's own", operation("updateVoice"), 403, ANAMS, null),
                new Provocation("one of Anam's own", operation("deleteVoice"), 403, ANAMS, null));
    }

    /** Asks for a place for an upload, because only that has such a key. */
    private static String audioKey(Organization anam) {
        Response place = ApiClient.of(anam)
                .call(
                        "POST",
                        "/v1/voices/presigned-upload",
                        "{\"filename\":\"a.wav\",\"contentType\":\"audio/wav\",\"fileSize\":1}");
        return String.valueOf(((Map<?, ?>) Json.parse(place.body())).get("audioKey"));
    }
}
