package dev.fakeanam.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void a_defect_of_the_fake_is_told_with_its_stack_trace() {
        Exchange broken = exchange(500, "java.lang.IllegalStateException: broken\n\tat dev.fakeanam.Somewhere.here\n");

        Findings findings = Findings.of(new TestRecord(List.of(), List.of(broken), 0, false), Set.of());

        assertThat(findings.failure("The test", false)).hasMessage("""
                The test would have passed, but:
                - Fake Anam has a defect, please report it: #7 GET /v1/avatars
                java.lang.IllegalStateException: broken
                \tat dev.fakeanam.Somewhere.here
                Where that is as it should be, annotate it with @FakeAnamTest(allow = DEFECT), or with (strictness = \
                LENIENT) to allow all of it.""");
        assertThat(Findings.of(new TestRecord(List.of(), List.of(broken), 0, false), Set.of(Finding.DEFECT))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void of_many_requests_the_first_ten_are_told() {
        List<Exchange> many = Collections.nCopies(12, exchange(501, null));

        assertThat(Findings.of(new TestRecord(List.of(), many, 0, false), Set.of()))
                .asString()
                .startsWith("- 12 requests were for what")
                .contains("#7 GET /v1/avatars; and 2 more. Script an answer");
    }

    private static Exchange exchange(int status, String failure) {
        return new Exchange(
                "test",
                7,
                Instant.EPOCH,
                RecordedRequest.of("GET", "/v1/avatars", null, Headers.of("Accept", "*/*"), "key", ""),
                RecordedResponse.json(status, "{}"),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Outcome.SENT,
                failure);
    }
}
