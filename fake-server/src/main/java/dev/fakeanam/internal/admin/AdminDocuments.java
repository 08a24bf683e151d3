package dev.fakeanam.internal.admin;

import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.RateLimits;
import dev.fakeanam.VirtualClock;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.ObjectCodec;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.scripting.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents of the admin API that are not also those of a test. */
public final class AdminDocuments {
    private AdminDocuments() {}

    /** A list of documents: {@code {"data":[…]}}. */
    public record DataList<T>(List<T> data) {
        @SuppressWarnings("unchecked")
        static <T> Codec<DataList<T>> codec(String name, Codec<T> element) {
            return (Codec<DataList<T>>) (Codec<?>) Codec.of(DataList.class)
                    .named(name)
                    .field("data", Codec.list(element))
                    .build();
        }
    }

    /** Whether the server is there. */
    public record Health(String status) {
        static final Codec<Health> CODEC =
                Codec.of(Health.class).field("status", Codec.text()).build();
    }

    /**
     * Which product and which admin API this is.
     *
     * @param adminApi goes up with each change that an older client or server would not understand
     */
    public record Version(String product, String version, int adminApi) {
        public static final Codec<Version> CODEC = Codec.of(Version.class)
                .field("product", Codec.text())
                .field("version", Codec.text())
                .field("adminApi", Codec.integer())
                .build();
    }

    /** A problem as RFC 9457 has it. */
    public record Problem(String type, String title, int status, String detail) {
        public static final Codec<Problem> CODEC = Codec.of(Problem.class)
                .field("type", Codec.text())
                .field("title", Codec.text())
                .field("status", Codec.integer())
                .field("detail", Codec.text())
                .build();
    }

    /**
     * An organization.
     *
     * @param id tells organizations apart in paths: unguessable, since names may repeat
     */
    public record OrganizationDocument(String id, String name, String organizationId, String apiKey, String baseUrl) {
        public static final Codec<OrganizationDocument> CODEC = Codec.of(OrganizationDocument.class)
                .named("Organization")
                .field("id", Codec.text())
                .field("name", Codec.text())
                .field("organizationId", Codec.text())
                .field("apiKey", Codec.text())
                .field("baseUrl", Codec.text())
                .build();

        static OrganizationDocument of(String id, Organization organization) {
            return new OrganizationDocument(
                    id,
                    organization.name(),
                    organization.organizationId(),
                    organization.apiKey(),
                    organization.baseUrl().toString());
        }
    }

    /** An organization that is to be made; what is null is made up. */
    public record NewOrganization(
            @Nullable String name,
            @Nullable String apiKey,
            @Nullable ClockStart clock) {
        static final Codec<NewOrganization> CODEC = Codec.of(NewOrganization.class)
                .optional("name", Codec.text().orNull())
                .optional("apiKey", Codec.text().orNull())
                .optional("clock", ClockStart.CODEC)
                .strict()
                .build();
    }

    /**
     * How the clock of a new organization starts.
     *
     * @param now what it shows; null for what clocks show on this server
     * @param ticking whether it goes on from there; null for whether clocks do on this server
     */
    public record ClockStart(
            @Nullable Instant now, @Nullable Boolean ticking) {
        static final ObjectCodec<ClockStart> CODEC = Codec.of(ClockStart.class)
                .optional("now", Codec.dateTime())
                .optional("ticking", Codec.bool())
                .strict()
                .build();
    }

    /** A clock. */
    public record Clock(Instant now, boolean ticking) {
        static final Codec<Clock> CODEC = Codec.of(Clock.class)
                .field("now", Codec.dateTime())
                .field("ticking", Codec.bool())
                .build();

        static Clock of(VirtualClock clock) {
            return new Clock(clock.now(), clock.isTicking());
        }
    }

    /** What happens to a clock, in this order; null for nothing. */
    public record ClockChange(
            @Nullable Instant set,
            @Nullable Duration advance,
            @Nullable Boolean ticking) {
        static final Codec<ClockChange> CODEC = Codec.of(ClockChange.class)
                .optional("set", Codec.dateTime())
                .optional("advance", Codec.duration())
                .optional("ticking", Codec.bool())
                .strict()
                .build();
    }

    /** An API key that is to be issued; one that is null is made up. */
    public record NewApiKey(Permission permission, @Nullable String apiKey) {
        static final Codec<NewApiKey> CODEC = Codec.of(NewApiKey.class)
                .field("permission", Codec.oneOf(Permission.class))
                .optional("apiKey", Codec.text().orNull())
                .strict()
                .build();
    }

    /** An API key. */
    public record ApiKey(String apiKey, Permission permission) {
        static final Codec<ApiKey> CODEC = Codec.of(ApiKey.class)
                .field("apiKey", Codec.text())
                .field("permission", Codec.oneOf(Permission.class))
                .build();
    }

    /** A script whose id is not yet known. */
    public record NewScript(
            RequestPattern request,
            List<Step> steps,
            @Nullable String location) {
        static final Codec<NewScript> CODEC = Codec.of(NewScript.class)
                .field("request", RequestPattern.CODEC)
                .field("steps", Codec.list(Step.CODEC))
                .optional("location", Codec.text().orNull())
                .strict()
                .build();
    }

    /** The steps that a script is amended by. */
    public record ScriptSteps(List<Step> steps) {
        static final Codec<ScriptSteps> CODEC = Codec.of(ScriptSteps.class)
                .field("steps", Codec.list(Step.CODEC))
                .strict()
                .build();
    }

    /**
     * A page of a journal.
     *
     * @param total how many exchanges the query takes
     * @param dropped how many the journal has dropped
     */
    public record ExchangePage(List<Exchange> data, int total, long dropped) {
        public static final Codec<ExchangePage> CODEC = Codec.of(ExchangePage.class)
                .field("data", Codec.list(Exchange.CODEC))
                .field("total", Codec.integer())
                .field("dropped", Codec.longInteger())
                .build();
    }

    /** Requests to wait for. */
    public record AwaitedExchanges(RequestPattern request, int count, int timeoutMilliseconds) {
        private static final int LONGEST_MILLIS = 600_000;

        static final Codec<AwaitedExchanges> CODEC = Codec.of(AwaitedExchanges.class)
                .optional("request", RequestPattern.CODEC, RequestPattern.anyRequest())
                .optional("count", Codec.integer(1, Integer.MAX_VALUE), 1)
                .field("timeoutMilliseconds", Codec.integer(0, LONGEST_MILLIS))
                .strict()
                .build();
    }

    /** Whether what was waited for has come. */
    public record Found(boolean found) {
        static final Codec<Found> CODEC =
                Codec.of(Found.class).field("found", Codec.bool()).build();
    }

    /** What can be read of an organization that is closed. */
    public record ClosedOrganization(List<Exchange> exchanges, long dropped, List<ScriptStatus> scripts) {
        static final Codec<ClosedOrganization> CODEC = Codec.of(ClosedOrganization.class)
                .field("exchanges", Codec.list(Exchange.CODEC))
                .field("dropped", Codec.longInteger())
                .field("scripts", Codec.list(ScriptStatus.CODEC))
                .build();
    }

    /** How limits stand in JSON. */
    static final Codec<RateLimits> RATE_LIMITS = Codec.of(RateLimits.class)
            .defaulting("perMinute", Codec.integer().orNull(), null)
            .defaulting("perHour", Codec.integer().orNull(), null)
            .strict()
            .build();
}
