package dev.fakeanam.server;

import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The log of every exchange, which may fail. */
class RequestLogTest {
    private static final String LIST = "GET " + ApiCalls.LINKS + " HTTP/1.1\r\nHost: fake\r\nAuthorization: Bearer ";

    private final List<Exchange> told = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> goOn = new CompletableFuture<>();
    private final FakeAnam fake =
            EmbeddedFakeAnam.start(ServerOptions.defaults().withLog((exchange, at) -> {
                told.add(exchange);
                goOn.join();
                // As a user's log could by mistake. Only the thread's handler gets the exception.
                Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {});
                throw new IllegalStateException("the log is full");
            }));
    private final Organization anam = fake.newOrganization();

    @AfterEach
    void close() {
        goOn.complete(null);
        fake.close();
    }

    @Test
    void a_log_that_throws_changes_neither_answer_nor_journal() throws Exception {
        goOn.complete(null);

        try (RawConnection connection = RawConnection.to(anam)) {
            for (int i = 0; i < 2; i++) {
                connection.sendText(LIST + anam.apiKey() + "\r\n\r\n");
                assertThat(connection.receive().status()).isEqualTo(200);
            }
        }
        await().until(() -> told.size() == 2);
        assertThat(anam.exchanges()).extracting(Exchange::outcome).containsOnly(Outcome.SENT);
        assertThat(anam.exchanges()).extracting(Exchange::failure).containsOnlyNulls();
    }

    @Test
    void a_log_that_waits_or_throws_changes_no_fault() throws Exception {
        anam.on(listShareLinks()).closeConnection();

        try (RawConnection connection = RawConnection.to(anam)) {
            connection.sendText(LIST + anam.apiKey() + "\r\n\r\n");

            assertThat(connection.readToTheEnd()).isEmpty();
        }
        assertThat(anam.exchanges()).extracting(Exchange::outcome).containsExactly(Outcome.CLOSED);
        assertThat(anam.exchanges()).extracting(Exchange::failure).containsOnlyNulls();
    }
}
