package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.matching.RequestPattern.updateShareLink;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import dev.fakeanam.sharelinks.ShareLink;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ForgottenRequestsTest {
    private static final String ONE_IS_FORGOTTEN = """
            but that can't be told, because its journal has forgotten 1 of its exchanges. Let it keep more with \
            ServerOptions.withJournal(…), or empty it with clearExchanges() before it is full.""";

    @Test
    void what_the_journal_has_forgotten_cannot_be_counted() throws Exception {
        try (FakeAnam small = EmbeddedFakeAnam.start(ServerOptions.defaults().withJournal(1, 1_000))) {
            Organization anam = small.newOrganization("small");
            ShareLink link = anam.givenShareLink();
            Updates.put(anam, link, "[]");
            Updates.put(anam, link, "[]");

            assertThatThrownBy(() -> assertThat(anam).receivedInOrder(updateShareLink()))
                    .hasMessage("\nExpecting the organization \"small\" to have received\n  in this order\n"
                            + "  updateShareLink\n" + ONE_IS_FORGOTTEN);
            assertThatThrownBy(() -> assertThat(anam).receivedNothing())
                    .hasMessage("\nExpecting the organization \"small\" to have received\n  nothing at all\n"
                            + ONE_IS_FORGOTTEN);
            assertThatThrownBy(() -> assertThat(anam).received(1, updateShareLink()))
                    .hasMessage("\nExpecting the organization \"small\" to have received\n  1 × updateShareLink\n"
                            + ONE_IS_FORGOTTEN);
        }
    }

    @Test
    void what_is_forgotten_between_two_looks_at_the_journal_is_not_missed() throws Exception {
        try (FakeAnam small = EmbeddedFakeAnam.start(ServerOptions.defaults().withJournal(1, 1_000))) {
            Organization anam = small.newOrganization("small");
            ShareLink link = anam.givenShareLink();
            Updates.put(anam, link, "{}");
            Organization meddled = afterFirstLook(anam, () -> Updates.put(anam, link, "{}"));

            assertThatThrownBy(() -> assertThat(meddled).received(updateShareLink()))
                    .hasMessage("\nExpecting the organization \"small\" to have received\n  1 × updateShareLink\n"
                            + ONE_IS_FORGOTTEN);
        }
    }

    @Test
    void a_journal_that_has_forgotten_is_not_waited_for() throws Exception {
        try (FakeAnam small = EmbeddedFakeAnam.start(ServerOptions.defaults().withJournal(1, 1_000))) {
            Organization anam = small.newOrganization("small");
            ShareLink link = anam.givenShareLink();
            Updates.put(anam, link, "{}");
            Updates.put(anam, link, "{}");

            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThatThrownBy(() -> assertThat(anam)
                                    .within(Duration.ofMinutes(10))
                                    .receivedInOrder(updateShareLink(), updateShareLink(), updateShareLink()))
                            .hasMessage("\nExpecting the organization \"small\" to have received\n  in this order\n"
                                    + "  updateShareLink\n  updateShareLink\n  updateShareLink\n" + ONE_IS_FORGOTTEN));
        }
    }

    /** The organization, and a request that comes between the first look at its journal and the second. */
    private static Organization afterFirstLook(Organization anam, Executable request) {
        AtomicInteger looks = new AtomicInteger();
        return (Organization) Proxy.newProxyInstance(
                Organization.class.getClassLoader(),
                new Class<?>[] {Organization.class},
                (proxy, method, arguments) -> {
                    Object seen = method.invoke(anam, arguments);
                    boolean journal = List.of("exchanges", "droppedExchanges").contains(method.getName());
                    if (journal && looks.incrementAndGet() == 1) {
                        request.execute();
                    }
                    return seen;
                });
    }
}
