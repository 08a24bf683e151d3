package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalBoundsTest {
    private final List<FakeAnam> started = new ArrayList<>();

    @AfterEach
    void close() {
        started.forEach(FakeAnam::close);
    }

    @Test
    void the_journal_forgets_its_oldest_entries_beyond_a_number() {
        Organization anam =
                start(ServerOptions.defaults().withJournal(3, 1 << 20)).newOrganization();

        for (int i = 0; i < 5; i++) {
            ApiCalls.list(anam);
        }

        assertThat(anam.exchanges()).extracting(Exchange::number).containsExactly(3L, 4L, 5L);
        assertThat(anam.journal().dropped()).isEqualTo(2);
    }

    @Test
    void the_journal_forgets_its_oldest_entries_beyond_a_size() {
        Organization anam =
                start(ServerOptions.defaults().withJournal(100, 25_000)).newOrganization();
        String large = "{\"padding\":\"" + "x".repeat(10_000) + "\"}";

        for (int i = 0; i < 5; i++) {
            ApiCalls.create(anam, large);
        }

        assertThat(anam.exchanges()).extracting(Exchange::number).containsExactly(4L, 5L);
        assertThat(anam.journal().dropped()).isEqualTo(3);
    }

    @Test
    void queries_and_ignored_fields_count_towards_the_size_of_the_journal() {
        FakeAnam fake = start(ServerOptions.defaults().withJournal(100, 25_000));
        Organization queried = fake.newOrganization();
        Organization ignoring = fake.newOrganization();
        UUID id = ignoring.givenShareLink().id();

        for (int i = 0; i < 5; i++) {
            ApiCalls.send(queried, "GET", ApiCalls.LINKS + "?x=" + "x".repeat(7_000), "");
            ApiCalls.update(ignoring, id, "{\"" + "x".repeat(4_000) + "\":1}");
        }

        assertThat(queried.exchanges()).hasSize(3);
        assertThat(ignoring.exchanges()).hasSize(2);
    }

    @Test
    void the_newest_entry_stays_even_where_it_alone_is_too_large() {
        Organization anam = start(ServerOptions.defaults().withJournal(100, 1)).newOrganization();

        ApiCalls.list(anam);
        ApiCalls.list(anam);

        assertThat(anam.exchanges()).extracting(Exchange::number).containsExactly(2L);
        assertThat(anam.journal().dropped()).isEqualTo(1);
    }

    @Test
    void each_journal_is_bounded_for_itself() {
        FakeAnam fake = start(ServerOptions.defaults().withJournal(2, 1 << 20));
        Organization one = fake.newOrganization();
        Organization other = fake.newOrganization();

        for (int i = 0; i < 3; i++) {
            ApiCalls.list(one);
            ApiCalls.list(other);
            ApiCalls.send(fake.baseUrl(), "nobody's", "GET", ApiCalls.LINKS, "");
        }

        assertThat(one.exchanges()).extracting(Exchange::number).containsExactly(2L, 3L);
        assertThat(other.exchanges()).extracting(Exchange::number).containsExactly(2L, 3L);
        assertThat(fake.unattributedExchanges()).extracting(Exchange::number).containsExactly(2L, 3L);
    }

    @Test
    void the_journal_that_grows_forgets_exchanges_when_all_journals_reach_their_limit() {
        FakeAnam fake = start(ServerOptions.defaults().withJournals(50_000));
        Organization one = fake.newOrganization();
        Organization other = fake.newOrganization();
        String large = "{\"padding\":\"" + "x".repeat(10_000) + "\"}";

        for (int i = 0; i < 3; i++) {
            ApiCalls.create(one, large);
        }
        for (int i = 0; i < 3; i++) {
            ApiCalls.create(other, large);
        }

        assertThat(one.exchanges()).hasSize(3);
        assertThat(other.exchanges()).extracting(Exchange::number).containsExactly(3L);
        assertThat(other.journal().dropped()).isEqualTo(2);
    }

    @Test
    void what_is_closed_or_cleared_makes_room_for_others() {
        FakeAnam fake = start(ServerOptions.defaults().withJournals(50_000));
        String large = "{\"padding\":\"" + "x".repeat(10_000) + "\"}";
        Organization closed = fake.newOrganization();
        Organization cleared = fake.newOrganization();
        Organization forgetful = fake.newOrganization();
        for (Organization former : List.of(closed, cleared, forgetful)) {
            ApiCalls.create(former, large);
        }

        closed.close();
        cleared.clear();
        forgetful.clearExchanges();
        Organization last = fake.newOrganization();
        for (int i = 0; i < 3; i++) {
            ApiCalls.create(last, large);
        }

        assertThat(closed.exchanges()).hasSize(1);
        assertThat(last.exchanges()).hasSize(3);
    }

    @Test
    void clearing_an_organization_starts_its_bounded_journal_again() {
        Organization anam =
                start(ServerOptions.defaults().withJournal(1, 1 << 20)).newOrganization();
        ApiCalls.list(anam);
        ApiCalls.list(anam);

        anam.clear();
        ApiCalls.list(anam);

        assertThat(anam.exchanges()).extracting(Exchange::number).containsExactly(1L);
        assertThat(anam.journal().dropped()).isZero();
    }

    private FakeAnam start(ServerOptions options) {
        FakeAnam fake = EmbeddedFakeAnam.start(options);
        started.add(fake);
        return fake;
    }
}
