package dev.fakeanam.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import org.junit.jupiter.api.Test;

/** Which server a run gets. */
class JvmServersTest {

    /** With a page and HTTPS, which no other test asks for. */
    @Test
    void a_run_gets_the_server_of_the_run_before_though_another_one_was_inside_of_that() {
        FakeAnam outer = JvmServers.borrow(true, true);
        FakeAnam inner = JvmServers.borrow(true, true);
        JvmServers.giveBack(inner, true, true);
        JvmServers.giveBack(outer, true, true);

        assertThat(JvmServers.borrow(true, true)).isSameAs(outer);
        assertThat(JvmServers.borrow(true, true)).isSameAs(inner);
    }
}
