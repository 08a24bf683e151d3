package dev.fakeanam.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestLinesTest {

    @Test
    void control_characters_of_a_name_are_escaped_as_in_json() {
        StringWriter lines = new StringWriter();
        FakeAnam fake =
                EmbeddedFakeAnam.start(ServerOptions.defaults().withLog(new RequestLines(new PrintWriter(lines))));
        Organization anam = fake.newOrganization("a\nb\u001b[31m\u009bä😀");
        ApiCalls.list(anam);

        fake.close();

        assertThat(lines.toString().lines())
                .singleElement()
                .asString()
                .contains(" 200 \"a\\u000ab\\u001b[31m\\u009bä😀\" - ");
    }

    @Test
    void what_a_terminal_would_obey_in_a_path_is_escaped() {
        StringWriter lines = new StringWriter();
        Exchange exchange = new Exchange(
                null,
                1,
                Instant.EPOCH,
                RecordedRequest.of("GET", "/v1/\u009b2J\u202e\u2028ä", null, Headers.NONE, null, ""),
                RecordedResponse.json(404, "{}"),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Outcome.SENT,
                Duration.ofMillis(3),
                null);

        new RequestLines(new PrintWriter(lines)).ended(exchange, Instant.EPOCH);

        assertThat(lines.toString().strip())
                .isEqualTo("1970-01-01T00:00:00Z GET /v1/\\u009b2J\\u202e\\u2028ä 404 - - 3ms");
    }
}
