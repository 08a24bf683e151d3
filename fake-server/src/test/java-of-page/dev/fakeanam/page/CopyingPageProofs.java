package dev.fakeanam.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.json.Json;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import dev.fakeanam.sharelinks.ShareLink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Lines that the page copies and files that it saves work without changes. */
@ExtendWith(Browser.class)
@Execution(ExecutionMode.SAME_THREAD)
class CopyingPageProofs {
    private final ServerOptions options = ServerOptions.defaults().withAdminApi(AdminAccess.local());

    @Test
    void a_curl_line_works_as_pasted_and_has_the_key_only_if_asked_for(PageDriver page) throws Exception {
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            Organization anam = fake.newOrganization();
            ShareLink link = anam.givenShareLink(given -> given.usageLimit(10));
            String body = "{\"usageLimit\":50,\"it's\":\"$HOME `id` \\u001b\"}";
            ApiCalls.update(anam, link.id(), body);
            anam.shareLinks().change(link.id(), change -> change.usageLimit(10));
            page.open(fake.baseUrl(), "#exchange=1");

            String masked = copied(page, "curl");
            assertThat(masked)
                    .contains("\"Authorization: Bearer $ANAM_API_KEY\"")
                    .doesNotContain(anam.apiKey());
            assertThat(bash(masked, Map.of("ANAM_API_KEY", anam.apiKey()))).startsWith("HTTP/1.1 200");
            assertThat(anam.shareLink(link.id()).usageLimit()).isEqualTo(50);

            page.click("#show-keys");
            String whole = copied(page, "curl");
            assertThat(whole).contains(anam.apiKey());
            assertThat(bash(whole, Map.of())).startsWith("HTTP/1.1 200");
            assertThat(anam.exchanges())
                    .hasSize(3)
                    .allSatisfy(each -> assertThat(each.request().body()).isEqualTo(body));
        }
    }

    @Test
    void a_curl_line_cannot_do_anything_to_a_terminal(PageDriver page) throws Exception {
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            Organization anam = fake.newOrganization();
            String body = "'; echo attacked; '\u001b]0;title\u0007 \u202e \r";
            ApiCalls.create(anam, body);

            String line = copied(page.open(fake.baseUrl(), "#exchange=1"), "curl");

            assertThat(line).matches("[\\x20-\\x7e]+");
            assertThat(bash(line, Map.of("ANAM_API_KEY", anam.apiKey())))
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("attacked");
            assertThat(anam.exchanges().get(1).request().body()).isEqualTo(body);
        }
    }

    @Test
    void a_java_line_asserts_the_request(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            Organization anam = fake.newOrganization();
            ShareLink link = anam.givenShareLink();
            ApiCalls.update(anam, link.id(), "{\"usageLimit\":50,\"note\":\"\\\"a\\\\b\\n\"}");
            ApiCalls.send(anam, "GET", ApiCalls.LINKS + "?search=a%20b", "");
            ApiCalls.send(anam, "POST", "/v1/meetings/invites", "{\"to\":[1]}");

            assertThat(copied(page.open(fake.baseUrl(), "#exchange=1"), "Java"))
                    .isEqualTo("assertThat(anam).received(updateShareLink().withPathParam(\"id\", \"" + link.id()
                            + "\").withBodyField(\"usageLimit\", 50).withBodyField(\"note\", \"\\\"a\\\\b\\n\"));");
            assertThat(copied(page.open(fake.baseUrl(), "#exchange=2"), "Java"))
                    .isEqualTo("assertThat(anam).received(listShareLinks().withQueryParam(\"search\", \"a b\"));");
            assertThat(copied(page.open(fake.baseUrl(), "#exchange=3"), "Java"))
                    .isEqualTo("assertThat(anam).received(request(\"POST\", \"/v1/meetings/invites\")"
                            + ".withBody(\"{\\\"to\\\":[1]}\"));");
        }
    }

    @Test
    void the_json_of_a_script_answers_so(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            Organization anam = fake.newOrganization();
            String refused = ApiCalls.create(anam, "{\"usageLimit\":0}").body();

            String json = copied(page.open(fake.baseUrl(), "#exchange=1"), "script");
            page.run(
                    "fetch('organizations').then(answer => answer.json()).then(({ data }) =>"
                            + " fetch(`organizations/${data[0].id}/scripts`, { method: 'POST', body: arguments[0],"
                            + " headers: { 'Content-Type': 'application/json' } }))",
                    json);
            page.eventually(() -> assertThat(anam.scripts()).hasSize(1));

            var response = ApiCalls.create(anam, "{}");
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).isEqualTo(refused);
        }
    }

    @Test
    void a_link_opens_the_exchange(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            ApiCalls.list(fake.newOrganization());

            assertThat(copied(page.open(fake.baseUrl(), "#exchange=1"), "link"))
                    .isEqualTo(Browser.pageOf(fake.baseUrl()) + "#exchange=1");
        }
    }

    @Test
    void everything_is_saved_as_har_and_as_a_transcript(PageDriver page) throws Exception {
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            Organization anam = fake.newOrganization("Acme");
            ApiCalls.create(anam, "{\"usageLimit\":0}");
            ApiCalls.send(fake.baseUrl(), "unknown", "GET", ApiCalls.LINKS + "?page=1", "");
            page.open(fake).counts("2");

            page.click("#export summary").clickOn("HAR 1.2");
            Map<?, ?> log = (Map<?, ?>) ((Map<?, ?>) Json.parse(saved(page, "fake-anam.har"))).get("log");
            assertThat(log.get("version")).isEqualTo("1.2");
            assertThat(((List<?>) log.get("entries"))
                            .stream().map(entry -> (Object) ((Map<?, ?>) ((Map<?, ?>) entry).get("request")).get("url")))
                    .containsExactlyInAnyOrder(
                            fake.baseUrl() + "/v1/share-links", fake.baseUrl() + "/v1/share-links?page=1");

            page.click("#export summary").clickOn("Transcript as text");
            assertThat(saved(page, "fake-anam-transcript.txt"))
                    .contains("POST /v1/share-links", "GET /v1/share-links?page=1");
        }
    }

    private static String copied(PageDriver page, String what) {
        page.clickOn(what)
                .eventually(() -> assertThat(page.text("#said")).startsWith("Copied: "));
        String copied = page.clipboard();
        page.run("document.getElementById('said').textContent = ''");
        return copied;
    }

    private static String saved(PageDriver page, String name) throws IOException {
        Path file = page.downloads().resolve(name);
        page.eventually(() -> assertThat(file).exists());
        return Files.readString(file);
    }

    private static String bash(String line, Map<String, String> environment) throws Exception {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", line).redirectErrorStream(true);
        bash.environment().putAll(environment);
        Process process = bash.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
