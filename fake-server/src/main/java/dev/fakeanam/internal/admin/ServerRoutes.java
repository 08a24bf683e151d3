package dev.fakeanam.internal.admin;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.admin.AdminDocuments.ClockStart;
import dev.fakeanam.internal.admin.AdminDocuments.DataList;
import dev.fakeanam.internal.admin.AdminDocuments.ExchangePage;
import dev.fakeanam.internal.admin.AdminDocuments.Health;
import dev.fakeanam.internal.admin.AdminDocuments.NewOrganization;
import dev.fakeanam.internal.admin.AdminDocuments.OrganizationDocument;
import dev.fakeanam.internal.admin.AdminDocuments.Version;
import dev.fakeanam.internal.engine.Engine;
import dev.fakeanam.internal.engine.RefusedOrganizationException;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.organization.ClosedOrganizationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The routes that are about a server as a whole. */
public final class ServerRoutes {
    public static final AdminRoute<Void, Health> HEALTH = AdminRoute.of(
                    "getHealth", "GET", "/health", "Says that the server runs. Needs no token.")
            .answers(200, Health.CODEC)
            .does((call, none) -> new Health("UP"));

    public static final AdminRoute<Void, Version> VERSION = AdminRoute.of(
                    "getVersion", "GET", "/version", "Shows the product and the version of its admin API.")
            .answers(200, Version.CODEC)
            .does((call, none) -> AdminVersion.version());

    static final AdminRoute<Void, DataList<OrganizationDocument>> RESET = AdminRoute.of(
                    "reset", "POST", "/reset", "Makes the server as it was at its start.")
            .answers(200, organizations())
            .refuses(409)
            .does((call, none) -> reset(call));

    public static final AdminRoute<Void, ExchangePage> UNATTRIBUTED_EXCHANGES = AdminRoute.of(
                    "listUnattributedExchanges",
                    "GET",
                    "/exchanges",
                    "Reads a page of the unattributed requests, oldest first.")
            .queriedBy(JournalRoutes.QUERY)
            .answers(200, ExchangePage.CODEC)
            .does((call, none) -> JournalRoutes.page(call.engine().unattributedJournal(), call));

    public static final AdminRoute<Void, DataList<OrganizationDocument>> LIST_ORGANIZATIONS = AdminRoute.of(
                    "listOrganizations", "GET", "/organizations", "Lists the open organizations, oldest first.")
            .answers(200, organizations())
            .does((call, none) -> all(call));

    public static final AdminRoute<NewOrganization, OrganizationDocument> CREATE_ORGANIZATION = AdminRoute.of(
                    "createOrganization", "POST", "/organizations", "Makes an organization.")
            .takes(NewOrganization.CODEC)
            .answers(201, OrganizationDocument.CODEC)
            .refuses(409)
            .does(ServerRoutes::create);

    static final List<AdminRoute<?, ?>> ALL =
            List.of(HEALTH, VERSION, RESET, UNATTRIBUTED_EXCHANGES, LIST_ORGANIZATIONS, CREATE_ORGANIZATION);

    private ServerRoutes() {}

    private static JsonCodec<DataList<OrganizationDocument>> organizations() {
        return DataList.codec("Organizations", OrganizationDocument.CODEC);
    }

    private static DataList<OrganizationDocument> reset(AdminCall call) {
        try {
            call.engines().reset();
        } catch (IllegalArgumentException | IllegalStateException refused) {
            throw new AdminProblem(409, "The server could not be reset, and stays as it was: " + refused.getMessage());
        }
        return all(call);
    }

    private static DataList<OrganizationDocument> all(AdminCall call) {
        return new DataList<>(call.engine().organizations().entrySet().stream()
                .flatMap(entry -> ifOpen(entry, call).stream())
                .toList());
    }

    /** Returns the document of an organization; empty if it was closed after the list was made. */
    private static Optional<OrganizationDocument> ifOpen(Map.Entry<String, Organization> entry, AdminCall call) {
        try {
            return Optional.of(OrganizationDocument.of(entry.getKey(), entry.getValue(), call));
        } catch (ClosedOrganizationException closed) {
            return Optional.empty();
        }
    }

    private static OrganizationDocument create(AdminCall call, NewOrganization wanted) {
        try {
            Engine engine = call.engine();
            Engine.Entry made = engine.open(wanted.name(), wanted.apiKey());
            start(made.organization(), wanted.clock(), engine.ticks());
            return OrganizationDocument.of(made.id(), made.organization(), call);
        } catch (IllegalArgumentException wrong) {
            throw new AdminProblem(400, String.valueOf(wrong.getMessage()));
        } catch (RefusedOrganizationException refused) {
            throw new AdminProblem(409, String.valueOf(refused.getMessage()));
        }
    }

    /** Starts the clock. If it cannot show the wanted moment, closes the organization. */
    private static void start(Organization made, @Nullable ClockStart clock, boolean ticks) {
        try {
            if (clock != null && clock.now() != null) {
                made.clock().set(clock.now());
            }
            if (clock == null || clock.ticking() == null ? ticks : clock.ticking()) {
                made.clock().resume();
            }
        } catch (IllegalArgumentException refused) {
            made.close();
            throw refused;
        }
    }
}
