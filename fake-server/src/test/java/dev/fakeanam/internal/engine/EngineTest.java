package dev.fakeanam.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.internal.journal.JournalLimits;
import dev.fakeanam.internal.organization.OrganizationSettings;
import dev.fakeanam.internal.organization.Routing;
import dev.fakeanam.internal.rooms.AllRooms;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTest {
    private final Engine engine = new Engine(new EngineOptions(
            AllRooms.ROOMS,
            new OrganizationSettings(new Routing(AllRooms.ROOMS), InstantSource.fixed(Instant.EPOCH), null, true),
            new JournalLimits(10, 10_000, 10_000),
            1,
            null));

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void no_more_organizations_are_open_than_there_may_be() {
        Engine.Entry first = engine.open("first", null);

        assertThatThrownBy(() -> engine.open("second", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This server has 1 open organizations, and may have no more."
                        + " Close those whose tests have ended.");

        first.organization().close();
        Engine.Entry second = engine.open("second", null);
        assertThat(engine.organizations()).containsOnlyKeys(second.id());
        assertThat(engine.organization(first.id())).isEmpty();
    }
}
