package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.RateLimits;
import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
import dev.fakeanam.remote.RemoteFakeAnam;
import dev.fakeanam.sessions.SessionSpec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to the URLs that the fake makes. */
@Tag("A24")
class FilesTest {
    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @Test
    void every_url_of_the_catalogue_is_answered_without_a_key() {
        Stream<String> ofAvatars =
                anam.avatars().all().stream().flatMap(avatar -> Stream.of(avatar.imageUrl(), avatar.videoUrl()));
        Stream<String> ofVoices =
                anam.voices().all().stream().flatMap(voice -> Stream.of(voice.sampleUrl(), voice.previewSampleUrl()));
        Stream<String> ofNewOnes = Stream.of(
                anam.avatars().given().imageUrl(), anam.voices().given().sampleUrl());

        List<String> urls =
                Stream.of(ofAvatars, ofVoices, ofNewOnes).flatMap(some -> some).toList();

        assertThat(urls).hasSize(10).allSatisfy(url -> {
            assertThat(url).startsWith(anam.baseUrl() + "/files/");
            Response response = get(url);
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body()).isNotEmpty();
            assertThat(response.contentTypes())
                    .containsExactly(
                            url.endsWith(".svg") ? "image/svg+xml" : url.endsWith(".mp4") ? "video/mp4" : "audio/wav");
        });
        assertThat(anam.exchanges()).isEmpty();
    }

    @Test
    void urls_that_are_made_for_a_client_have_its_host() throws Exception {
        String id = anam.sessions().given(SessionSpec::recording).id().toString();
        String upload = "{\"filename\":\"a\",\"contentType\":\"b\",\"fileSize\":1}";

        assertThat(throughPort9("POST", "/v1/voices/presigned-upload", upload))
                .contains("\"uploadUrl\":\"http://anam.example:9/files/uploads/");
        assertThat(throughPort9("GET", "/v1/sessions/" + id + "/recording", ""))
                .isEqualTo("{\"recordingUrl\":\"http://anam.example:9/files/recordings/" + id + ".mp4\"}");
        assertThat(throughPort9("POST", "/v1/engine/session", "{}"))
                .contains("\"engineHost\":\"anam.example:9\",\"engineProtocol\":\"http\"");
    }

    @Test
    void urls_of_stored_documents_have_the_host_of_the_client_too() throws Exception {
        Avatar liv = anam.avatars().all().get(0);
        String mapped = "http://anam.example:9/files/avatars/" + liv.id() + ".svg";
        String said = "{\"systemPrompt\":\"Show \\\"imageUrl\\\":\\\"" + liv.imageUrl() + "\\\"\",\"avatarId\":\""
                + liv.id() + "\"}";

        assertThat(liv.imageUrl()).isEqualTo(fake.baseUrl() + "/files/avatars/" + liv.id() + ".svg");
        assertThat(throughPort9("GET", "/v1/avatars/" + liv.id(), "")).contains("\"imageUrl\":\"" + mapped + "\"");
        assertThat(throughPort9("GET", "/v1/voices", "")).contains("\"http://anam.example:9/files/voices/");
        assertThat(throughPort9("POST", "/v1/personas", said))
                .contains("\"imageUrl\":\"" + mapped + "\"", "\\\"imageUrl\\\":\\\"" + liv.imageUrl() + "\\\"");
    }

    @Test
    void a_client_and_an_attached_test_see_the_same_url() throws Exception {
        try (FakeAnam served = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
                FakeAnam attached = RemoteFakeAnam.connect(
                        URI.create("http://localhost:" + served.baseUrl().getPort()))) {
            Organization remote = attached.newOrganization();
            Avatar liv = remote.avatars().all().get(0);

            String document = ApiCalls.send(remote.baseUrl(), remote.apiKey(), "GET", "/v1/avatars/" + liv.id(), "")
                    .body();

            assertThat(Avatar.CODEC.parse(document)).isEqualTo(liv);
            assertThat(liv.imageUrl()).startsWith("http://localhost:");
        }
    }

    /** Sends a request as if the server's port were mapped to port 9. */
    private String throughPort9(String method, String path, String body) throws IOException {
        try (RawConnection connection = RawConnection.to(fake.baseUrl())) {
            return connection
                    .sendText(method + " " + path + " HTTP/1.1\r\nHost: anam.example:9\r\nAuthorization: Bearer "
                            + anam.apiKey() + "\r\nContent-Type: application/json\r\nContent-Length: "
                            + body.length() + "\r\n\r\n" + body)
                    .receive()
                    .body();
        }
    }

    @Test
    void a_picture_is_one() throws Exception {
        Avatar liv = anam.avatars().all().get(0);

        var picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes(liv.imageUrl())));

        assertThat(picture.getDocumentElement().getTagName()).isEqualTo("svg");
    }

    @Test
    void a_recording_is_one() throws Exception {
        byte[] bytes = bytes(anam.voices().all().get(0).sampleUrl());

        try (AudioInputStream recording = AudioSystem.getAudioInputStream(new ByteArrayInputStream(bytes))) {
            AudioFormat format = recording.getFormat();
            assertThat(List.of(format.getChannels(), format.getSampleSizeInBits(), (int) format.getSampleRate()))
                    .containsExactly(1, 8, 8000);
            assertThat(recording.getFrameLength()).isZero();
        }
    }

    @Test
    void a_video_begins_as_one() throws Exception {
        byte[] bytes = bytes(anam.avatars().all().get(0).videoUrl());

        assertThat(bytes).hasSize(20).startsWith(0, 0, 0, 20, 'f', 't', 'y', 'p');
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files/avatars/a.exe", "/files/avatars/svg", "/files/uploads/audio_1"})
    void a_file_of_another_kind_is_a_404(String path) {
        assertThat(get(fake.baseUrl() + path)).isEqualTo(Response.error(404, "Not found"));
    }

    @Test
    void a_file_is_uploaded_without_a_key_to_the_url_that_was_made_for_it() {
        Map<?, ?> place = (Map<?, ?>) Json.parse(api.call(
                        "POST",
                        "/v1/voices/presigned-upload",
                        "{\"filename\":\"a.wav\",\"contentType\":\"audio/wav\",\"fileSize\":5}")
                .body());

        Response response = api.send(HttpRequest.newBuilder(URI.create(String.valueOf(place.get("uploadUrl"))))
                .header("Content-Type", "audio/wav")
                .PUT(BodyPublishers.ofString("12345")));

        assertThat(response).isEqualTo(new Response(200, List.of(), ""));
        Exchange exchange = unattributed("/files/uploads/" + place.get("audioKey"));
        assertThat(exchange.request().body()).isEqualTo("(a file of 5 bytes, not kept)");
        assertThat(exchange.assumptions()).containsExactly(Assumption.A24);
    }

    @Test
    void a_file_over_the_limit_of_the_api_is_uploaded_too() {
        Response response = api.send(HttpRequest.newBuilder(URI.create(fake.baseUrl() + "/files/uploads/large"))
                .PUT(BodyPublishers.ofByteArray(new byte[(9 << 19) + 1])));

        assertThat(response.status()).isEqualTo(200);
    }

    @Test
    void a_web_page_may_upload() {
        Response preflight = api.send(HttpRequest.newBuilder(URI.create(fake.baseUrl() + "/files/uploads/x"))
                .header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "PUT")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(preflight).isEqualTo(new Response(204, List.of(), ""));
    }

    @Test
    void other_methods_are_a_405_for_a_client_with_a_key() {
        assertThat(api.call("POST", "/files/avatars/a.svg", "{}")).isEqualTo(new Response(405, List.of(), ""));
        assertThat(api.call("PUT", "/files/avatars/a.svg", "{}")).isEqualTo(new Response(405, List.of(), ""));
        assertThat(api.call("GET", "/files", "")).isEqualTo(Response.error(404, "Not found"));
    }

    @Test
    void a_request_with_a_key_is_one_of_its_organization() {
        anam.rateLimits(RateLimits.perMinute(2));
        ApiClient reader = api.withKey(anam.issueApiKey(Permission.READ_ONLY));

        assertThat(reader.call("GET", "/files/avatars/a.svg", "").status()).isEqualTo(200);
        assertThat(reader.call("PUT", "/files/uploads/a", "{}")).isEqualTo(Response.error(403, "Forbidden"));
        assertThat(reader.call("GET", "/files/avatars/a.svg", "").status()).isEqualTo(429);
        assertThat(anam.exchanges()).hasSize(3);
    }

    @Test
    @Tag("A30")
    void a_file_is_asked_for_with_head() {
        Response response = api.send(HttpRequest.newBuilder(URI.create(fake.baseUrl() + "/files/avatars/a.svg"))
                .method("HEAD", BodyPublishers.noBody()));

        assertThat(response).isEqualTo(new Response(200, List.of("image/svg+xml"), ""));
    }

    private Response get(String url) {
        return api.send(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    private static byte[] bytes(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray())
                .body();
    }

    private static Exchange unattributed(String path) {
        return fake.unattributedExchanges().stream()
                .filter(exchange -> exchange.request().path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
