package dev.fakeanam.contract.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.TestAbortedException;

class OutcomeTest {

    @Test
    void a_session_token_in_a_difference_is_masked() {
        Throwable failure = new AssertionError(
                "Expecting 201 in\n  200 {\"sessionToken\":\"eyJhbGciOiJIUzI1NiJ9.eyJpYXQiOjB9.c2lnbmF0-_Jl\"}");

        assertThat(Outcome.of(TestExecutionResult.failed(failure)))
                .isEqualTo(new Outcome.Differs("Expecting 201 in\n  200 {\"sessionToken\":\"<session token>\"}"));
    }

    @Test
    void what_ends_a_test_early_is_the_reason_why_it_was_not_tried() {
        Throwable reason = new TestAbortedException("Assumption failed: Anam charges for sessions");

        assertThat(Outcome.of(TestExecutionResult.aborted(reason)))
                .isEqualTo(new Outcome.NotTried("Anam charges for sessions"));
    }
}
