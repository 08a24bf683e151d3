package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminAccessTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "pässword", "a\n"})
    void a_token_that_cannot_travel_in_a_header_is_refused(String token) {
        assertThatThrownBy(() -> new AdminAccess(Set.of(), token, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An admin token consists of visible ASCII characters without spaces, because it is sent in"
                        + " a header, but \"" + token + "\" was given.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "third:9999", "[::1]:80"})
    void a_host_that_no_header_can_have_is_refused(String host) {
        assertThatThrownBy(() -> new AdminAccess(Set.of(host), null, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An allowed host is a name or an address without a port, but \"" + host + "\" was given.");
    }

    @Test
    void a_host_has_the_form_that_clients_send() {
        assertThat(new AdminAccess(Set.of("bücher.example", "[::1]", "CI"), null, false).allowedHosts())
                .containsExactlyInAnyOrder("xn--bcher-kva.example", "[::1]", "CI");
        assertThatThrownBy(() -> new AdminAccess(Set.of("ü".repeat(64)), null, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The allowed host \"" + "ü".repeat(64)
                        + "\" is not a host name: The label in the input is too long.");
    }

    @Test
    void the_token_is_not_shown() {
        assertThat(new AdminAccess(Set.of("ci"), "s3cret", true))
                .hasToString("AdminAccess[allowedHosts=[ci], token=…, isOpen=true]");
        assertThat(AdminAccess.local()).hasToString("AdminAccess[allowedHosts=[], token=none, isOpen=false]");
    }
}
