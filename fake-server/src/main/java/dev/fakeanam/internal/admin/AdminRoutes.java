package dev.fakeanam.internal.admin;

import dev.fakeanam.internal.api.Rooms;
import java.util.ArrayList;
import java.util.List;

/** All routes of the admin API. */
public final class AdminRoutes {
    private AdminRoutes() {}

    /** Whether a path needs no token: the health check of containers, and the CA certificate. */
    public static boolean isOpen(String path) {
        return path.equals(ServerRoutes.HEALTH.template()) || path.equals(TlsRoutes.CA_CERTIFICATE.template());
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
