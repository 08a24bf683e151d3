package dev.fakeanam.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.journal.ScriptHit;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An update of the {@link ExampleLink} from 10 uses to 50, and checks of its effect. */
final class ExampleUpdate {
    static final String PATH = "/v1/share-links/" + ExampleLink.ID;
    static final String JSON = "{\"usageLimit\":50}";

    /** The body of its response. */
    static final String UPDATED = ExampleLink.JSON.replace("\"usageLimit\":10", "\"usageLimit\":50");

    static final RecordedResponse RESPONSE = RecordedResponse.json(200, UPDATED);

    private ExampleUpdate() {}

    static RawConnection send(Organization anam) throws IOException {
        return RawConnection.to(anam).send("PUT", PATH, JSON);
    }

    /** Sends it, and waits until a script is played to it. */
    static RawConnection sendToScript(Organization anam) throws IOException {
        RawConnection connection = send(anam);
        await().atMost(30, SECONDS).until(() -> anam.scripts().get(0).hits() == 1);
        return connection;
    }

    static void assertThatItIsApplied(Organization anam) {
        assertThat(anam.shareLink(ExampleLink.ID).usageLimit()).isEqualTo(50);
    }

    static void assertThatItIsNotApplied(Organization anam) {
        assertThat(anam.shareLink(ExampleLink.ID).usageLimit()).isEqualTo(10);
    }

    /** Waits for the outcome, because the journal gets it only after the bytes were sent. */
    static void assertEntry(
            Organization anam,
            @Nullable RecordedResponse response,
            String description,
            boolean applied,
            Outcome outcome) {
        String script = anam.scripts().get(0).script().id();
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(anam.exchanges())
                        .extracting(Exchange::response, Exchange::script, Exchange::outcome)
                        .containsExactly(tuple(response, new ScriptHit(script, 1, description, applied), outcome)));
    }
}
