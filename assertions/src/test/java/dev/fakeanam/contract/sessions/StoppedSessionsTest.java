package dev.fakeanam.contract.sessions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A27;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionDetails;
import java.util.Map;
import java.util.UUID;

/** Sessions that are stopped. */
@ContractTest("sessions")
class StoppedSessionsTest {
    private final Api api;
    private final ExampleSessions sessions;

    StoppedSessionsTest(Api api) {
        this.api = api;
        this.sessions = new ExampleSessions(api);
    }

    @DocumentedByAnam
    void a_stop_is_a_200_with_an_empty_object() {
        assertThat(stop()).hasStatus(200).conformsToContract().hasJson("{}");
    }

    @DocumentedByAnam
    void one_that_was_stopped_ends_soon() {
        stop();

        assertThat(stopped().endTime()).isNotNull();
    }

    @Assumed(A27)
    void one_that_was_stopped_was_closed_by_the_engine() {
        stop();

        assertThat(stopped().exitStatus()).isEqualTo("CLOSED_BY_ENGINE");
    }

    @Assumed(A27)
    void one_that_has_ended_cannot_be_stopped() {
        stop();
        stopped();

        assertThat(sessions.stop(toStop())).isError(409, "Session already ended");
    }

    private UUID toStop() {
        return ExampleSessions.id(sessions.startedByKey("to stop", Map.of("clientLabel", "to-stop")));
    }

    private AnamResponse stop() {
        toStop();
        return api.once("stop of a session", () -> sessions.stop(toStop()));
    }

    /** A stop is asynchronous: a session may go on for a moment. */
    private Session stopped() {
        return await().until(
                        () -> SessionDetails.fromJson(
                                        api.sessions().get(toStop()).body())
                                .session(),
                        session -> session.endTime() != null);
    }
}
