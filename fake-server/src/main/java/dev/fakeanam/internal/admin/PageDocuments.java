package dev.fakeanam.internal.admin;

import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.engine.Engine;
import dev.fakeanam.internal.engine.NewestExchanges;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The documents that only the inspection page reads. */
public final class PageDocuments {
    private PageDocuments() {}

    /** Which organization a journal belongs to. */
    public record OrganizationName(String id, String name) {
        static final JsonCodec<OrganizationName> CODEC = JsonCodec.of(OrganizationName.class)
                .field("id", JsonCodec.text())
                .field("name", JsonCodec.text())
                .build();

        static @Nullable OrganizationName of(Engine.@Nullable Entry entry) {
            return entry == null
                    ? null
                    : new OrganizationName(entry.id(), entry.organization().name());
        }
    }

    /**
     * An exchange without headers and bodies.
     *
     * @param sequence its number among all exchanges of the server, from 1
     * @param organization the organization that the journal belongs to; null for an unattributed one
     * @param number its number in that journal
     * @param notes how many notes it has
     * @param changed whether it changed something
     */
    public record Summary(
            long sequence,
            @Nullable OrganizationName organization,
            long number,
            Instant at,
            String method,
            String path,
            @Nullable String query,
            @Nullable String operation,
            @Nullable Integer status,
            Outcome outcome,
            @Nullable Duration duration,
            @Nullable String script,
            int notes,
            boolean changed) {
        static final JsonCodec<Summary> CODEC = JsonCodec.of(Summary.class)
                .field("sequence", JsonCodec.longInteger())
                .field("organization", OrganizationName.CODEC.orNull())
                .field("number", JsonCodec.longInteger())
                .field("at", JsonCodec.dateTime())
                .field("method", JsonCodec.text())
                .field("path", JsonCodec.text())
                .field("query", JsonCodec.text().orNull())
                .field("operation", JsonCodec.text().orNull())
                .field("status", JsonCodec.integer().orNull())
                .field("outcome", JsonCodec.oneOf(Outcome.class))
                .field("durationMilliseconds", JsonCodec.milliseconds().orNull())
                .field("script", JsonCodec.text().orNull())
                .field("notes", JsonCodec.integer())
                .field("changed", JsonCodec.bool())
                .build();

        static Summary of(NewestExchanges.Found found) {
            Exchange exchange = found.exchange();
            return new Summary(
                    found.sequence(),
                    OrganizationName.of(found.organization()),
                    exchange.number(),
                    exchange.at(),
                    exchange.request().method(),
                    exchange.request().path(),
                    exchange.request().query(),
                    exchange.operation().orElse(null),
                    exchange.response() == null ? null : exchange.response().status(),
                    exchange.outcome(),
                    exchange.duration(),
                    exchange.script() == null ? null : exchange.script().description(),
                    exchange.notes().size(),
                    exchange.change() != null);
        }
    }

    /**
     * The newest exchanges of all journals together, oldest first.
     *
     * @param server an id that changes with each reset, because the numbers then start at 1 again
     * @param last the sequence number of the newest exchange; 0 for none
     * @param dropped how many exchanges these journals have dropped
     */
    public record Summaries(String server, long last, long dropped, List<Summary> data) {
        static final JsonCodec<Summaries> CODEC = JsonCodec.of(Summaries.class)
                .field("server", JsonCodec.text())
                .field("last", JsonCodec.longInteger())
                .field("dropped", JsonCodec.longInteger())
                .field("data", JsonCodec.list(Summary.CODEC))
                .build();

        static Summaries of(Engine engine, NewestExchanges.Query query) {
            NewestExchanges newest = engine.newest(query);
            return new Summaries(
                    engine.id(),
                    newest.last(),
                    newest.dropped(),
                    newest.exchanges().stream().map(Summary::of).toList());
        }
    }

    /** An assumption in words. */
    public record AssumptionSentence(Assumption name, String sentence) {
        static final JsonCodec<AssumptionSentence> CODEC = JsonCodec.of(AssumptionSentence.class)
                .field("name", JsonCodec.oneOf(Assumption.class))
                .field("sentence", JsonCodec.text())
                .build();

        static AssumptionSentence of(Assumption assumption) {
            return new AssumptionSentence(assumption, assumption.sentence());
        }
    }

    /**
     * A kind of resource.
     *
     * @param name its name in paths
     * @param title its name for people
     * @param path the path of their list, below that of the admin API
     * @param fields the fields of one, in their order
     */
    public record ResourceDescription(String name, String title, String path, List<String> fields) {
        static final JsonCodec<ResourceDescription> CODEC = JsonCodec.of(ResourceDescription.class)
                .field("name", JsonCodec.text())
                .field("title", JsonCodec.text())
                .field("path", JsonCodec.text())
                .field("fields", JsonCodec.list(JsonCodec.text()))
                .build();

        static ResourceDescription of(Resource<?, ?, ?, ?> resource) {
            return new ResourceDescription(
                    resource.path(),
                    resource.name().substring(0, 1).toUpperCase(Locale.ROOT)
                            + resource.name().substring(1) + "s",
                    "/organizations/{id}/" + resource.path(),
                    resource.document().names());
        }
    }
}
