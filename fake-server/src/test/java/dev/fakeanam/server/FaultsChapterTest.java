package dev.fakeanam.server;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.matching.RequestPattern.request;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.JavaProcess;
import dev.fakeanam.Organization;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.ScriptStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fault")
@Tag("slow")
class FaultsChapterTest {
    private static final Path CHAPTER =
            JavaProcess.TEST_CLASSES.resolve("../../../docs/FAULTS.md").normalize();
    private static final Pattern ROW = Pattern.compile("^\\| `(on\\(.*)` \\| `(\\{.*})` \\|$");
    private static final Path SOURCE = JavaProcess.TEST_CLASSES
            .resolve("../../src/test/java/dev/fakeanam/server/FaultsChapterTest.java")
            .normalize();

    private final FakeAnam fake = EmbeddedFakeAnam.start();
    private final Organization anam = fake.newOrganization("chapter", "my-key");

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void its_lines_say_what_they_should() {
        sayItsLines();

        assertThat(anam.scripts().stream()
                        .map(status -> status.script().toString().replaceFirst("my-…\\S+", "my-…")))
                .containsExactly(
                        "updateShareLink → 2 × reply 503, then reply 429",
                        "updateShareLink → reply 503",
                        "updateShareLink → reply 418",
                        "updateShareLink → reply 503",
                        "updateShareLink → delay 2000 ms",
                        "updateShareLink → delay 2000 ms, then reply 504",
                        "updateShareLink → reset connection",
                        "updateShareLink → close connection",
                        "updateShareLink → never answer",
                        "updateShareLink → apply, then reply 502",
                        "updateShareLink → apply, then delay 2000 ms",
                        "updateShareLink → apply, then reset connection",
                        "updateShareLink → apply, then close connection",
                        "updateShareLink → apply, then never answer",
                        "updateShareLink → apply, then cut body after 10 bytes",
                        "updateShareLink → apply, then garbage",
                        "updateShareLink → apply, then drip 50 bytes every 100 ms",
                        "updateShareLink with usageLimit 50 without expiresInHours → reply 503",
                        "any request with header Idempotency-Key: abc → reply 503",
                        "any request with API key my-… → reply 503",
                        "POST /v1/meetings/invites → always reply 201",
                        "listShareLinks → 2 × proceed, then reply 503",
                        "listShareLinks → one in 5 reply 503");
    }

    @Test
    void its_json_says_the_same_line_by_line() throws Exception {
        sayItsLines();
        List<String> lines = Files.readAllLines(CHAPTER).stream()
                .filter(line -> line.startsWith("anam."))
                .map(line -> line.substring("anam.".length()).replaceFirst(";$", ""))
                .toList();

        List<MatchResult> rows = Files.readAllLines(CHAPTER).stream()
                .flatMap(line -> ROW.matcher(line).results())
                .toList();

        assertThat(rows).extracting(row -> row.group(1)).isEqualTo(lines);
        assertThat(rows)
                .extracting(
                        row -> Script.fromJson("{\"id\":\"s\"," + row.group(2).substring(1)))
                .isEqualTo(anam.scripts().stream()
                        .map(ScriptStatus::script)
                        .map(script -> new Script("s", script.pattern(), script.steps()))
                        .toList());
    }

    @Test
    void its_lines_are_those_of_this_test() throws Exception {
        String source = withoutBlanks(Files.readString(SOURCE));
        List<String> lines = Files.readAllLines(CHAPTER).stream()
                .filter(line -> line.startsWith("anam.") || line.startsWith("import "))
                .toList();

        assertThat(lines).hasSize(29).allSatisfy(line -> assertThat(source).contains(withoutBlanks(line)));
    }

    private void sayItsLines() {
        anam.on(updateShareLink()).reply(503).times(2).then().reply(429);
        anam.on(updateShareLink()).reply(503);
        anam.on(updateShareLink()).reply(418, "{\"error\":\"short and stout\"}");
        anam.on(updateShareLink())
                .reply(Fault.reply(503).withHeader("Retry-After", "5").withoutBody());
        anam.on(updateShareLink()).delay(Duration.ofSeconds(2));
        anam.on(updateShareLink()).delay(Duration.ofSeconds(2), Fault.reply(504));
        anam.on(updateShareLink()).resetConnection();
        anam.on(updateShareLink()).closeConnection();
        anam.on(updateShareLink()).neverAnswer();
        anam.on(updateShareLink()).applyThen(Fault.reply(502));
        anam.on(updateShareLink()).applyThen(Fault.delay(Duration.ofSeconds(2)));
        anam.on(updateShareLink()).applyThen(Fault.resetConnection());
        anam.on(updateShareLink()).applyThen(Fault.closeConnection());
        anam.on(updateShareLink()).applyThen(Fault.neverAnswer());
        anam.on(updateShareLink()).applyThen(Fault.cutBody(10));
        anam.on(updateShareLink()).applyThen(Fault.garbage());
        anam.on(updateShareLink()).applyThen(Fault.drip(50, Duration.ofMillis(100)));
        anam.on(updateShareLink().withBodyField("usageLimit", 50).withoutBodyField("expiresInHours"))
                .reply(503);
        anam.on(anyRequest().withHeader("Idempotency-Key", "abc")).reply(503);
        anam.on(anyRequest().withApiKey(anam.apiKey())).reply(503);
        anam.on(request("POST", "/v1/meetings/invites"))
                .reply(201, "{\"id\":\"m\"}")
                .always();
        anam.on(listShareLinks()).nth(3).reply(503);
        anam.on(listShareLinks()).reply(503).inOneOf(5, 42);
    }

    private static String withoutBlanks(String code) {
        return code.replaceAll("\\s", "");
    }
}
