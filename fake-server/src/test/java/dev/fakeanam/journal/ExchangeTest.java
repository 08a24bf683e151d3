package dev.fakeanam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.sharelinks.ShareLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static final Exchange WHOLE = new Exchange(
            "Test",
            7,
            Instant.EPOCH,
            RecordedRequest.of("PUT", "/v1/share-links/x", "a=b", Headers.of("A", "b"), "key", "{}")
                    .calling("updateShareLink", "/v1/share-links/{id}"),
            RecordedResponse.json(200, "{}"),
            new ScriptHit("script-1", 2, "apply, then reply 502", true),
            Change.of(
                    "share link",
                    ChangeTest.LINK.id().toString(),
                    ShareLink.CODEC,
                    ChangeTest.LINK,
                    ChangeTest.LINK.withUsageLimit(50)),
            List.of("maxUses"),
            List.of(Assumption.A6, Assumption.A11),
            List.of("A note."),
            Outcome.CUT,
            null,
            "java.lang.Error");

    private static final Exchange BARE = new Exchange(
            null,
            1,
            Instant.EPOCH,
            RecordedRequest.of("GET", "/", null, Headers.NONE, null, ""),
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            Outcome.PENDING,
            null,
            null);

    @Test
    void is_the_same_after_a_journey_as_json() {
        assertThat(Exchange.fromJson(WHOLE.toJson())).isEqualTo(WHOLE);
        assertThat(Exchange.fromJson(BARE.toJson())).isEqualTo(BARE);
    }

    @Test
    void knows_no_assumption_beyond_the_table() {
        String json = WHOLE.toJson().replace("\"A11\"", "\"A17\"");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exchange.fromJson(json))
                .withMessage("assumptions[1] is \"A17\", but has to be one of "
                        + Stream.of(Assumption.values()).map(Assumption::name).collect(Collectors.joining(", "))
                        + ".");
    }

    @Test
    void takes_fields_that_a_newer_server_sends() {
        String json = WHOLE.toJson()
                .replace("\"method\"", "\"new\":1,\"method\"")
                .replace("\"number\"", "\"newer\":{},\"number\"");

        assertThat(Exchange.fromJson(json)).isEqualTo(WHOLE);
    }

    @Test
    void takes_requests_without_their_operation() {
        String json = WHOLE.toJson()
                .replace(",\"operation\":\"updateShareLink\",\"pathTemplate\":\"/v1/share-links/{id}\"", "");

        assertThat(Exchange.fromJson(json).operation()).isEmpty();
        assertThat(WHOLE.operation()).contains("updateShareLink");
    }

    @Test
    void a_journal_is_the_same_after_a_journey_as_json() {
        Journal journal = new Journal(List.of(WHOLE, BARE), 5);

        assertThat(Journal.CODEC.parse(Journal.CODEC.print(journal))).isEqualTo(journal);
        assertThat(Journal.CODEC.print(new Journal(List.of(), 0))).isEqualTo("{\"data\":[],\"dropped\":0}");
    }

    @Test
    void what_a_terminal_would_obey_is_escaped_for_people() {
        RecordedRequest request = RecordedRequest.of("PUT", "/\u009b", "\u202e", Headers.NONE, null, "{\n\u2028}");
        RecordedResponse response = RecordedResponse.json(404, "\ufeff{}");
        Exchange exchange = new Exchange(
                "Test",
                1,
                Instant.EPOCH,
                request,
                response,
                new ScriptHit("script-1", 2, "reply \u001b", true),
                null,
                List.of("\u200b"),
                List.of(),
                List.of(),
                Outcome.SENT,
                null,
                null);

        assertThat(request).hasToString("PUT /\\u009b?\\u202e {\\u000a\\u2028}");
        assertThat(response).hasToString("404 \\ufeff{}");
        assertThat(exchange)
                .hasToString("#1 PUT /\\u009b?\\u202e {\\u000a\\u2028} (ignored: \\u200b) → 404 \\ufeff{}"
                        + " (script: reply \\u001b)");
        assertThat(Exchange.fromJson(exchange.toJson())).isEqualTo(exchange);
    }

    @Test
    void its_lists_are_those_that_were_given_and_do_not_change() {
        List<String> fields = new ArrayList<>(List.of("a", "", "é中"));
        Exchange exchange = new Exchange(
                null,
                1,
                BARE.at(),
                BARE.request(),
                null,
                null,
                null,
                fields,
                List.of(),
                List.of("A note."),
                Outcome.SENT,
                null,
                null);

        fields.clear();

        assertThat(exchange.ignoredFields()).containsExactly("a", "", "é中").isEqualTo(List.of("a", "", "é中"));
        assertThat(exchange.ignoredFields()).hasSameHashCodeAs(List.of("a", "", "é中"));
        assertThat(exchange.notes()).containsExactly("A note.").isNotEqualTo(List.of("A", " note."));
        assertThatThrownBy(() -> exchange.notes().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(exchange.ended(Outcome.SENT, null, null)).isEqualTo(exchange).hasSameHashCodeAs(exchange);
    }
}
