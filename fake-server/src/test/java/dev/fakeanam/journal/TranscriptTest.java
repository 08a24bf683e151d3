package dev.fakeanam.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.sharelinks.ShareLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class TranscriptTest {
    private static final String LINK = "/v1/share-links/00000000-0000-0000-0000-000000000000";
    private static final Headers JSON = Headers.of("Content-Type", "application/json");
    private static final RecordedResponse FOUND = RecordedResponse.json(200, "{\"usageLimit\":50}");
    private static final ScriptHit LOST = new ScriptHit("script-1", 1, "apply, then reset connection", true);

    private static RecordedRequest request(String method, String target, String body) {
        String[] parts = target.split("\\?", 2);
        return RecordedRequest.of(
                method, parts[0], parts.length == 1 ? null : parts[1], JSON, "ak_0123456789abcdef", body);
    }

    private static RecordedRequest update(String body) {
        return request("PUT", LINK, body);
    }

    private static Exchange exchange(long number, RecordedRequest request, @Nullable RecordedResponse response) {
        return exchange(number, request, response, null, Outcome.SENT);
    }

    private static Exchange exchange(
            long number,
            RecordedRequest request,
            @Nullable RecordedResponse response,
            @Nullable ScriptHit script,
            Outcome outcome) {
        return new Exchange(
                "Test",
                number,
                Instant.EPOCH,
                request,
                response,
                script,
                null,
                List.of(),
                List.of(),
                List.of(),
                outcome,
                null,
                null);
    }

    private static Exchange withRemarks(RecordedRequest request, List<String> ignored, List<String> notes) {
        return new Exchange(
                "Test",
                1,
                Instant.EPOCH,
                request,
                FOUND,
                null,
                Change.of(
                        "share link",
                        ChangeTest.LINK.id().toString(),
                        ShareLink.CODEC,
                        ChangeTest.LINK,
                        ChangeTest.LINK.withUsageLimit(50)),
                ignored,
                List.of(Assumption.A6),
                notes,
                Outcome.SENT,
                null,
                "java.lang.Error\n\tat");
    }

    @Test
    void an_ordinary_exchange_is_one_line() {
        Transcript transcript =
                new Transcript(List.of(exchange(7, request("GET", "/v1/share-links?page=2", ""), FOUND)));

        assertThat(transcript).hasToString("#7 GET /v1/share-links?page=2 → 200 {\"usageLimit\":50}");
    }

    @Test
    void what_is_out_of_the_ordinary_is_below_it() {
        Transcript transcript = new Transcript(List.of(
                withRemarks(
                        update("{\"maxUses\":1,\"enabled\":false}"),
                        List.of("maxUses", "enabled"),
                        List.of("Move the clock.", "Look again.")),
                exchange(2, update("{\"usageLimit\":50}"), FOUND, LOST, Outcome.RESET),
                exchange(3, request("DELETE", LINK, ""), null, LOST, Outcome.PENDING)));

        assertThat(transcript).hasToString("""
                        #1 PUT %1$s {"maxUses":1,"enabled":false} → 200 {"usageLimit":50}
                           change: usageLimit 10 → 50
                           ignored: maxUses, enabled
                           note: Move the clock.
                           note: Look again.
                           defect: java.lang.Error at
                        #2 PUT %1$s {"usageLimit":50} → 200 {"usageLimit":50}
                           script: apply, then reset connection
                           outcome: reset
                        #3 DELETE %1$s → no response
                           script: apply, then reset connection""".formatted(LINK));
    }

    @Test
    void a_refused_key_is_reported_by_its_start() {
        RecordedResponse refusal = RecordedResponse.json(401, "{\"error\":\"Invalid API key\"}");
        RecordedRequest without = RecordedRequest.of("GET", LINK, null, Headers.NONE, null, "");

        Transcript transcript =
                new Transcript(List.of(exchange(1, request("GET", LINK, ""), refusal), exchange(2, without, refusal)));

        assertThat(transcript).hasToString("""
                        #1 GET %1$s → 401 {"error":"Invalid API key"}
                           key: ak_01234…74901c0f
                        #2 GET %1$s → 401 {"error":"Invalid API key"}
                           key: none, or not Bearer""".formatted(LINK));
    }

    @Test
    void a_refusal_tells_its_assumptions_in_words() {
        Exchange refused = new Exchange(
                "Test",
                1,
                Instant.EPOCH,
                update("{\"usageLimit\":null}"),
                RecordedResponse.json(400, "{}"),
                null,
                null,
                List.of(),
                List.of(Assumption.A3, Assumption.A5),
                List.of(),
                Outcome.SENT,
                null,
                null);

        assertThat(new Transcript(List.of(refused)))
                .hasToString("#1 PUT " + LINK + " {\"usageLimit\":null} → 400 {}\n"
                        + "   assumed: A3: expiresInHours counts from the moment of the update or creation, is rounded"
                        + " down to the millisecond, may be a fraction, and is above 0.\n"
                        + "   assumed: A5: null, a string or a boolean in place of a number is a 400 invalid_type.");
    }

    @Test
    void long_texts_are_shortened_and_stay_on_their_line() {
        RecordedResponse page = new RecordedResponse(502, JSON, "<html>\r\n\t\u001b\u009b[31m" + "x".repeat(200));

        Transcript transcript =
                new Transcript(List.of(exchange(1, request("POST", "/v1/" + "p".repeat(200), "b".repeat(200)), page)));

        assertThat(transcript)
                .hasToString("#1 POST /v1/" + "p".repeat(116) + "… " + "b".repeat(120) + "… → 502 <html> [31m"
                        + "x".repeat(105) + "…");
    }

    @Test
    void what_a_terminal_would_obey_is_escaped() {
        Exchange exchange = new Exchange(
                "Test",
                1,
                Instant.EPOCH,
                request("GET\u202e", "/\u009b/\u202e", "\u2066"),
                new RecordedResponse(404, JSON, "{\u2028\ufeff}"),
                new ScriptHit("script-1", 1, "reply \u202e", true),
                null,
                List.of("\u200b"),
                List.of(),
                List.of("A \u009b note."),
                Outcome.SENT,
                null,
                "\u202e");

        assertThat(new Transcript(List.of(exchange))).hasToString("""
                #1 GET\\u202e / /\\u202e \\u2066 → 404 {\\u2028\\ufeff}
                   script: reply \\u202e
                   ignored: \\u200b
                   note: A \\u009b note.
                   defect: \\u202e""");
    }

    @Test
    void the_newest_of_many_exchanges_are_reported() {
        List<Exchange> exchanges = new ArrayList<>();
        for (int number = 1; number <= 23; number++) {
            exchanges.add(exchange(number, update("{}"), FOUND));
        }

        Transcript transcript = new Transcript(exchanges);

        assertThat(transcript.toString().lines())
                .hasSize(21)
                .startsWith("(3 earlier left out)", "#4 PUT " + LINK + " {} → 200 {\"usageLimit\":50}");
        assertThat(transcript.whole().lines())
                .hasSize(23)
                .startsWith("#1 PUT " + LINK + " {} → 200 {\"usageLimit\":50}");
        assertThat(transcript.curl().lines()).hasSize(21);
    }

    @Test
    void without_exchanges_it_says_so() {
        assertThat(new Transcript(List.of())).hasToString("No request was received.");
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "CLOSED", "GARBLED"})
    void a_request_that_comes_again_after_its_connection_broke_was_probably_repeated_by_the_client(Outcome outcome) {
        Transcript transcript = new Transcript(List.of(
                exchange(4, update("{\"usageLimit\":50}"), FOUND, LOST, outcome),
                exchange(5, update("{\"usageLimit\":50}"), FOUND)));

        String hint = "the client seems to have repeated #4 as #5 by itself, since its connection had broken;"
                + " docs/FAULTS.md tells which clients do";
        assertThat(transcript.hints()).containsExactly(hint);
        assertThat(transcript.toString()).endsWith("\n   hint: " + hint);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"RESET", "CLOSED", "GARBLED"},
            mode = Mode.EXCLUDE)
    void a_request_that_comes_again_after_it_was_answered_was_repeated_by_the_code(Outcome outcome) {
        Transcript transcript = new Transcript(
                List.of(exchange(1, update("{}"), FOUND, LOST, outcome), exchange(2, update("{}"), FOUND)));

        assertThat(transcript.hints()).isEmpty();
    }

    @Test
    void another_request_after_a_broken_connection_is_not_a_repetition() {
        Transcript transcript = new Transcript(List.of(
                exchange(1, update("{\"usageLimit\":50}"), FOUND, LOST, Outcome.RESET),
                exchange(2, update("{\"usageLimit\":51}"), FOUND, LOST, Outcome.RESET),
                exchange(3, request("DELETE", LINK, "{\"usageLimit\":51}"), FOUND)));

        assertThat(transcript.hints()).isEmpty();
    }

    @Test
    void curl_lines_replay_the_requests_and_name_no_key() {
        RecordedRequest anonymous = RecordedRequest.of("PUT", LINK, null, Headers.NONE, null, "it's");
        Transcript transcript = new Transcript(List.of(
                exchange(1, request("GET", "/v1/share-links?page=1&search=a", ""), FOUND),
                exchange(2, update("{\"usageLimit\":50}"), FOUND),
                exchange(3, anonymous, FOUND),
                exchange(4, request("HEAD", LINK, ""), FOUND),
                exchange(5, update("x".repeat(2_001)), FOUND),
                exchange(6, update(RecordedRequest.BODY_NOT_KEPT), FOUND)));

        assertThat(transcript.curl()).isEqualTo("""
                        # Set ANAM_BASE_URL and ANAM_API_KEY first. Note that another organization has other ids.
                        curl -sSi -g "$ANAM_BASE_URL"'/v1/share-links?page=1&search=a' -H "Authorization: Bearer $ANAM_API_KEY"
                        curl -sSi -g -X PUT "$ANAM_BASE_URL"%1$s -H "Authorization: Bearer $ANAM_API_KEY" -H 'Content-Type: application/json' --data-raw '{"usageLimit":50}'
                        curl -sSi -g -X PUT "$ANAM_BASE_URL"%1$s -H Content-Type: --data-raw 'it'\\''s'
                        curl -sSi -g --head "$ANAM_BASE_URL"%1$s -H "Authorization: Bearer $ANAM_API_KEY"
                        # #5 PUT is left out: its body is too large.
                        # #6 PUT is left out: its body is too large.""".formatted(LINK));
    }

    @Test
    void curl_lines_for_a_server_with_https_name_the_file_with_its_ca() {
        Transcript transcript = new Transcript(List.of(exchange(1, request("GET", LINK, ""), FOUND)));

        assertThat(transcript.curlWithCa()).isEqualTo("""
                        # Set ANAM_BASE_URL and ANAM_API_KEY first. Note that another organization has other ids.
                        # FAKE_ANAM_CA is the file with the server's CA.
                        curl -sSi -g --cacert "$FAKE_ANAM_CA" "$ANAM_BASE_URL"%s -H "Authorization: Bearer $ANAM_API_KEY\"""".formatted(LINK));
    }
}
