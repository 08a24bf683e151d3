package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerOptionsTest {
    private final ServerOptions options = ServerOptions.defaults();

    @Test
    void by_default_it_is_any_free_port_of_this_machine_and_a_journal_of_16_mib() {
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.port()).isZero();
        assertThat(options.journalExchanges()).isEqualTo(10_000);
        assertThat(options.journalBytes()).isEqualTo(16_777_216);
        assertThat(options.magicIds()).isTrue();
        assertThat(options.adminAccess()).isNull();
    }

    @Test
    void each_change_gives_a_copy_that_differs_in_nothing_else() {
        ServerOptions changed =
                options.withHost("::1").withPort(65_535).withJournal(1, 1).withPort(1);

        assertThat(changed.host()).isEqualTo("::1");
        assertThat(changed.port()).isEqualTo(1);
        assertThat(changed.journalExchanges()).isEqualTo(1);
        assertThat(changed.journalBytes()).isEqualTo(1);
        assertThat(changed.magicIds()).isTrue();
        assertThat(options.port()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_blank_host_is_refused(String host) {
        assertThatThrownBy(() -> options.withHost(host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A host to listen on is not blank. Leave it out for 127.0.0.1.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void a_port_out_of_range_is_refused(int port) {
        assertThatThrownBy(() -> options.withPort(port))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A port is a number from 0, which means any free one, to 65535, but " + port + " was given.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "9999-01-01T00:00:00Z"})
    void a_moment_that_no_clock_shows_is_refused(Instant moment) {
        assertThatThrownBy(() -> options.withClockAt(moment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The clock goes from 1970-01-01T00:00:00Z to 9998-12-31T23:59:59.999Z, but " + moment
                        + " was given.");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, -1"})
    void a_journal_that_keeps_nothing_is_refused(int exchanges, long bytes) {
        assertThatThrownBy(() -> options.withJournal(exchanges, bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A journal keeps at least 1 exchange and 1 byte, but " + exchanges + " and " + bytes
                        + " were given.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT1S", "PT0.0009S", "PT24H0.001S"})
    void a_limit_that_ends_at_once_or_after_more_than_a_day_is_refused(Duration limit) {
        assertThatThrownBy(() -> options.withNeverAnswerLimit(limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The limit for a response that never comes is from 1 ms to a day, but " + limit
                        + " was given.");
    }
}
