package dev.fakeanam.internal.admin;

import dev.fakeanam.internal.api.NearestPath;
import dev.fakeanam.internal.api.Rooms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All routes of the admin API. */
public final class AdminRoutes {
    private AdminRoutes() {}

    /** Whether a path needs no token: the health check of containers, and the CA certificate. */
    public static boolean isOpen(String path) {
        return path.equals(ServerRoutes.HEALTH.template()) || path.equals(TlsRoutes.CA_CERTIFICATE.template());
    }

    /** Finds the path that a client probably meant. It may have left out which organization. */
    public static Optional<String> nearest(Rooms rooms, String path) {
        String ofOrganization =
                OrganizationRoutes.GET_ORGANIZATION.path("id") + path.substring(AdminRoute.PREFIX.length());
        return of(rooms).stream()
                .filter(route -> path.startsWith(AdminRoute.PREFIX + "/") && route.hasPath(ofOrganization))
                .map(AdminRoute::template)
                .findFirst()
                .or(() -> NearestPath.of(path, of(rooms).stream().map(AdminRoute::template)));
    }

    public static List<AdminRoute<?, ?>> of(Rooms rooms) {
        List<AdminRoute<?, ?>> routes = new ArrayList<>(ServerRoutes.ALL);
        routes.addAll(TlsRoutes.ALL);
        routes.addAll(DocumentRoutes.ALL);
        routes.addAll(OrganizationRoutes.ALL);
        routes.addAll(JournalRoutes.ALL);
        routes.addAll(PageRoutes.ALL);
        rooms.resources()
                .forEach(resource -> routes.addAll(ResourceRoutes.of(resource).all()));
        rooms.settings()
                .forEach(setting -> routes.addAll(SettingRoutes.of(setting).all()));
        rooms.actions().forEach(action -> routes.add(ResourceRoutes.of(action)));
        return List.copyOf(routes);
    }
}
