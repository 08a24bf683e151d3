package dev.fakeanam.internal.admin;

import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.VirtualClock;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Codec;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.scripting.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents that only the admin API has. */
public final class AdminDocuments {
    private AdminDocuments() {}

    /** A list of documents: {@code {"data":[…]}}. */
    public record DataList<T>(List<T> data) {
        @SuppressWarnings("unchecked")
        static <T> JsonCodec<DataList<T>> codec(String name, Codec<T> element) {
            return (JsonCodec<DataList<T>>) (JsonCodec<?>) JsonCodec.of(DataList.class)
                    .named(name)
                    .field("data", JsonCodec.list(element))
                    .build();
        }
    }

    /** Whether the server runs. */
    public record Health(String status) {
        static final JsonCodec<Health> CODEC =
                JsonCodec.of(Health.class).field("status", JsonCodec.text()).build();
    }

    /**
     * The product and its version of the admin API.
     *
     * @param adminApi increases with each change that an older client or server would not understand
     */
    public record Version(String product, String version, int adminApi) {
        public static final JsonCodec<Version> CODEC = JsonCodec.of(Version.class)
                .field("product", JsonCodec.text())
                .field("version", JsonCodec.text())
                .field("adminApi", JsonCodec.integer())
                .build();
    }

    /** How many of the next TLS handshakes fail. */
    public record HandshakeFailures(int times) {
        static final JsonCodec<HandshakeFailures> CODEC = JsonCodec.of(HandshakeFailures.class)
                .field("times", JsonCodec.integer(0, Integer.MAX_VALUE))
                .strict()
                .build();
    }

    /** A problem as in RFC 9457. */
    public record Problem(String type, String title, int status, String detail) {
        public static final JsonCodec<Problem> CODEC = JsonCodec.of(Problem.class)
                .field("type", JsonCodec.text())
                .field("title", JsonCodec.text())
                .field("status", JsonCodec.integer())
                .field("detail", JsonCodec.text())
                .build();
    }

    /**
     * An organization.
     *
     * @param id identifies the organization in paths; it is random, because names may repeat
     */
    public record OrganizationDocument(String id, String name, String organizationId, String apiKey, String baseUrl) {
        public static final JsonCodec<OrganizationDocument> CODEC = JsonCodec.of(OrganizationDocument.class)
                .named("Organization")
                .field("id", JsonCodec.text())
                .field("name", JsonCodec.text())
                .field("organizationId", JsonCodec.text())
                .field("apiKey", JsonCodec.text())
                .field("baseUrl", JsonCodec.text())
                .build();

        static OrganizationDocument of(String id, Organization organization, AdminCall call) {
            return new OrganizationDocument(
                    id, organization.name(), organization.organizationId(), organization.apiKey(), call.baseUrl());
        }
    }

    /** An organization to make; null fields get a made-up value. */
    public record NewOrganization(
            @Nullable String name,
            @Nullable String apiKey,
            @Nullable ClockStart clock) {
        static final JsonCodec<NewOrganization> CODEC = JsonCodec.of(NewOrganization.class)
                .optional("name", JsonCodec.text().orNull())
                .optional("apiKey", JsonCodec.text().orNull())
                .optional("clock", ClockStart.CODEC)
                .strict()
                .build();
    }

    /**
     * How the clock of a new organization starts.
     *
     * @param now the moment; null for the default of this server
     * @param ticking whether it ticks from there; null for the default of this server
     */
    public record ClockStart(
            @Nullable Instant now, @Nullable Boolean ticking) {
        static final ObjectCodec<ClockStart> CODEC = JsonCodec.of(ClockStart.class)
                .optional("now", JsonCodec.dateTime())
                .optional("ticking", JsonCodec.bool())
                .strict()
                .build();
    }

    /** A clock. */
    public record Clock(Instant now, boolean ticking) {
        static final JsonCodec<Clock> CODEC = JsonCodec.of(Clock.class)
                .field("now", JsonCodec.dateTime())
                .field("ticking", JsonCodec.bool())
                .build();

        static Clock of(VirtualClock clock) {
            return new Clock(clock.now(), clock.isTicking());
        }
    }

    /** Changes to a clock, in this order; null for no change. */
    public record ClockChange(
            @Nullable Instant set,
            @Nullable Duration advance,
            @Nullable Boolean ticking) {
        static final JsonCodec<ClockChange> CODEC = JsonCodec.of(ClockChange.class)
                .optional("set", JsonCodec.dateTime())
                .optional("advance", JsonCodec.duration())
                .optional("ticking", JsonCodec.bool())
                .strict()
                .build();
    }

    /** An API key to issue; null for a generated one. */
    public record NewApiKey(Permission permission, @Nullable String apiKey) {
        static final JsonCodec<NewApiKey> CODEC = JsonCodec.of(NewApiKey.class)
                .field("permission", JsonCodec.oneOf(Permission.class))
                .optional("apiKey", JsonCodec.text().orNull())
                .strict()
                .build();
    }

    /** An API key. */
    public record ApiKey(String apiKey, Permission permission) {
        static final JsonCodec<ApiKey> CODEC = JsonCodec.of(ApiKey.class)
                .field("apiKey", JsonCodec.text())
                .field("permission", JsonCodec.oneOf(Permission.class))
                .build();
    }

    /** A script before it has an id. */
    public record NewScript(
            RequestPattern request,
            List<Step> steps,
            @Nullable String location) {
        static final JsonCodec<NewScript> CODEC = JsonCodec.of(NewScript.class)
                .field("request", RequestPattern.CODEC)
                .field("steps", JsonCodec.list(Step.CODEC))
                .optional("location", JsonCodec.text().orNull())
                .strict()
                .build();
    }

    /** The new steps of a script. */
    public record ScriptSteps(List<Step> steps) {
        static final JsonCodec<ScriptSteps> CODEC = JsonCodec.of(ScriptSteps.class)
                .field("steps", JsonCodec.list(Step.CODEC))
                .strict()
                .build();
    }

    /**
     * A page of a journal.
     *
     * @param total how many exchanges the query takes, including those on the next pages
     * @param dropped how many the journal has dropped
     * @param next the {@code after} of the next page; null on the last one
     */
    public record ExchangePage(
            List<Exchange> data,
            int total,
            long dropped,
            @Nullable Long next) {
        public static final JsonCodec<ExchangePage> CODEC = JsonCodec.of(ExchangePage.class)
                .field("data", JsonCodec.list(Exchange.CODEC))
                .field("total", JsonCodec.integer())
                .field("dropped", JsonCodec.longInteger())
                .optional("next", JsonCodec.longInteger())
                .build();
    }

    /** Requests to wait for. */
    public record AwaitedExchanges(RequestPattern request, int count, int timeoutMilliseconds) {
        private static final int LONGEST_MILLIS = 600_000;

        static final JsonCodec<AwaitedExchanges> CODEC = JsonCodec.of(AwaitedExchanges.class)
                .optional("request", RequestPattern.CODEC, RequestPattern.anyRequest())
                .optional("count", JsonCodec.integer(1, Integer.MAX_VALUE), 1)
                .field("timeoutMilliseconds", JsonCodec.integer(0, LONGEST_MILLIS))
                .strict()
                .build();
    }

    /** Whether the requests have come. */
    public record Found(boolean found) {
        static final JsonCodec<Found> CODEC =
                JsonCodec.of(Found.class).field("found", JsonCodec.bool()).build();
    }

    /** The parts of a closed organization that can still be read. */
    public record ClosedOrganization(List<Exchange> exchanges, long dropped, List<ScriptStatus> scripts) {
        static final JsonCodec<ClosedOrganization> CODEC = JsonCodec.of(ClosedOrganization.class)
                .field("exchanges", JsonCodec.list(Exchange.CODEC))
                .field("dropped", JsonCodec.longInteger())
                .field("scripts", JsonCodec.list(ScriptStatus.CODEC))
                .build();
    }
}
