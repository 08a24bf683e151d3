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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void a_defect_of_the_fake_is_reported_with_its_stack_trace() {
        Exchange broken = exchange(500, "java.lang.IllegalStateException: broken\n\tat dev.fakeanam.Somewhere.here\n");

        Findings findings = Findings.of(new TestRecord(List.of(), List.of(), List.of(broken), 0, false), Set.of());

        assertThat(findings.failure("The test", false)).hasMessage("""
                The test would have passed, but:
                - Fake Anam has a defect, please report it: #7 GET /v1/meetings/invites
                java.lang.IllegalStateException: broken
                \tat dev.fakeanam.Somewhere.here
                If this is intended, annotate it with @FakeAnamTest(allow = Finding.DEFECT), or with @FakeAnamTest(strictness = \
                Strictness.LENIENT) to allow all findings.""");
        assertThat(Findings.of(new TestRecord(List.of(), List.of(), List.of(broken), 0, false), Set.of(Finding.DEFECT))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void the_first_ten_of_many_requests_are_reported() {
        List<Exchange> many = Collections.nCopies(12, exchange(501, null));

        assertThat(Findings.of(new TestRecord(List.of(), List.of(), many, 0, false), Set.of()))
                .asString()
                .startsWith("- 12 requests were not emulated")
                .contains("#7 GET /v1/meetings/invites; and 2 more. Script a response");
    }

    @Test
    void what_a_terminal_does_not_just_show_is_escaped() {
        RecordedRequest request =
                RecordedRequest.of("GET", "/v1/a\u202eb\u009b", null, Headers.of("Accept", "*/*"), "key", "");
        Exchange exchange = exchange(request, 501, List.of("Not\u2028emulated."), null);

        assertThat(Findings.of(new TestRecord(List.of(), List.of(), List.of(exchange), 0, false), Set.of())
                        .failure("The test", true))
                .hasMessage("The test would have passed, but:\n- 1 request was not emulated and had no script:"
                        + " #7 GET /v1/a\\u202eb\\u009b. Not\\u2028emulated.\nIf this is intended, build the"
                        + " FakeAnamExtension with allow(Finding.NOT_EMULATED), or with strictness(Strictness.LENIENT) to allow all"
                        + " findings.");
    }

    @Test
    void a_note_of_an_operation_that_answers_with_a_404_is_not_a_finding() {
        List<String> notes = List.of("The field usage_limit is ignored. Did you mean usageLimit?");
        Exchange update = exchange(
                RecordedRequest.of("PUT", "/v1/share-links/1", null, Headers.of("Accept", "*/*"), "key", "")
                        .calling("updateShareLink", "/v1/share-links/{id}"),
                404,
                List.of("usage_limit"),
                notes,
                null);

        assertThat(Findings.of(new TestRecord(List.of(), List.of(), List.of(update), 0, false), Set.of())
                        .isEmpty())
                .isTrue();
    }

    private static Exchange exchange(int status, @Nullable String failure) {
        RecordedRequest request =
                RecordedRequest.of("GET", "/v1/meetings/invites", null, Headers.of("Accept", "*/*"), "key", "");
        return exchange(request, status, List.of(), failure);
    }

    private static Exchange exchange(
            RecordedRequest request, int status, List<String> notes, @Nullable String failure) {
        return exchange(request, status, List.of(), notes, failure);
    }

    private static Exchange exchange(
            RecordedRequest request,
            int status,
            List<String> ignoredFields,
            List<String> notes,
            @Nullable String failure) {
        return new Exchange(
                "test",
                7,
                Instant.EPOCH,
                request,
                RecordedResponse.json(status, "{}"),
                null,
                null,
                ignoredFields,
                List.of(),
                notes,
                Outcome.SENT,
                null,
                failure);
    }
}
