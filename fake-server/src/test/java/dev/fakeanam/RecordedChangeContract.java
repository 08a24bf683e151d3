package dev.fakeanam;

import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The changes that requests made, in the journal of every fake. */
public interface RecordedChangeContract {

    FakeAnam fake();

    private static List<Change> changes(Organization anam) {
        return anam.exchanges().stream().map(Exchange::change).toList();
    }

    private static Change change(UUID id, @Nullable ShareLink before, @Nullable ShareLink after) {
        return Change.of("share link", id.toString(), ShareLink.CODEC, before, after);
    }

    @Test
    default void an_update_says_which_fields_it_changed() {
        Organization anam = fake().newOrganization("updated");
        anam.clock().set(Instant.parse("2026-04-20T10:00:00Z"));
        ShareLink link = anam.givenShareLink(given -> given.usageLimit(10));

        ApiCalls.update(anam, link.id(), "{\"usageLimit\":50,\"expiresInHours\":24}");

        ShareLink updated = anam.shareLink(link.id());
        assertThat(changes(anam)).containsExactly(change(link.id(), link, updated));
        assertThat(changes(anam).get(0))
                .hasToString("expiresAt 2026-04-27T10:00:00.000Z → 2026-04-21T10:00:00.000Z, usageLimit 10 → 50");
        assertThat(anam.exchanges().get(0).toString())
                .endsWith("} (change: expiresAt 2026-04-27T10:00:00.000Z → 2026-04-21T10:00:00.000Z,"
                        + " usageLimit 10 → 50)");
    }

    @Test
    default void a_creation_and_a_deletion_have_one_side_each() {
        Organization anam = fake().newOrganization("created and deleted");
        Persona persona = anam.givenPersona("Ada");

        ApiCalls.create(anam, "{\"personaId\":\"" + persona.id() + "\"}");
        ShareLink created = anam.shareLinks().all().get(0);
        ApiCalls.delete(anam, created.id());

        assertThat(changes(anam))
                .containsExactly(change(created.id(), null, created), change(created.id(), created, null));
        assertThat(changes(anam))
                .extracting(Change::toString)
                .containsExactly("share link " + created.id() + " created", "share link " + created.id() + " deleted");
    }

    @Test
    default void a_request_that_changed_nothing_has_no_change() {
        Organization anam = fake().newOrganization("unchanged");
        ShareLink link = anam.givenShareLink(given -> given.usageLimit(10));
        anam.on(updateShareLink().withBodyField("usageLimit", 99)).reply(503);

        ApiCalls.get(anam, link.id());
        ApiCalls.list(anam);
        ApiCalls.update(anam, link.id(), "{}");
        ApiCalls.update(anam, link.id(), "{\"usageLimit\":10}");
        ApiCalls.update(anam, link.id(), "{\"usageLimit\":0}");
        ApiCalls.update(anam, link.id(), "{\"usageLimit\":99}");

        assertThat(anam.exchanges()).hasSize(6).allMatch(exchange -> exchange.change() == null);
    }

    @Test
    default void a_change_is_there_even_if_its_response_was_lost_or_replaced() {
        Organization anam = fake().newOrganization("lost");
        ShareLink link = anam.givenShareLink(given -> given.usageLimit(10));
        anam.on(updateShareLink()).applyThen(Fault.closeConnection());
        anam.on(updateShareLink().withBodyField("usageLimit", 60)).applyThen(Fault.reply(502));
        anam.on(updateShareLink().withBodyField("usageLimit", 70)).delay(Duration.ofMillis(100));

        ApiCalls.sendAsync(anam, "PUT", ApiCalls.LINKS + "/" + link.id(), "{\"usageLimit\":50}")
                .handle((response, failure) -> failure)
                .join();
        ApiCalls.update(anam, link.id(), "{\"usageLimit\":60}");
        ApiCalls.update(anam, link.id(), "{\"usageLimit\":70}");

        assertThat(changes(anam))
                .extracting(Change::toString)
                .containsExactly("usageLimit 10 → 50", "usageLimit 50 → 60", "usageLimit 60 → 70");
        await().atMost(10, SECONDS)
                .untilAsserted(
                        () -> assertThat(anam.exchanges().get(0).outcome()).isEqualTo(Outcome.CLOSED));
    }

    @Test
    default void a_change_is_of_its_moment() {
        Organization anam = fake().newOrganization("moments");
        ShareLink link = anam.givenShareLink(given -> given.usageLimit(10));

        ApiCalls.update(anam, link.id(), "{\"usageLimit\":20}");
        anam.shareLinks().change(link.id(), now -> now.usageLimit(30));
        ApiCalls.update(anam, link.id(), "{\"usageLimit\":40}");

        assertThat(changes(anam))
                .extracting(Change::toString)
                .containsExactly("usageLimit 10 → 20", "usageLimit 30 → 40");
    }
}
