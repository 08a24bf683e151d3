package com.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.server.EmbeddedFakeAnam;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.Test;

class ControlTest {

    @Test
    void without_relocation_the_consumers_jetty_breaks_the_fake() {
        assertThat(Server.getVersion()).startsWith("12.0.");
        assertThatThrownBy(EmbeddedFakeAnam::start).isInstanceOf(LinkageError.class);
    }
}
