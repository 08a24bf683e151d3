package dev.fakeanam.server;

import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.admin.AdminRoutes;
import dev.fakeanam.internal.rooms.AllRooms;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** All routes of the admin API, as arguments of tests. */
final class AllRoutes {
    static final List<AdminRoute<?, ?>> ROUTES = AdminRoutes.of(AllRooms.ROOMS);

    private AllRoutes() {}

    static AdminRoute<?, ?> route(String id) {
        return ROUTES.stream()
                .filter(route -> route.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The admin API has no route " + id + "."));
    }

    /** {@return the routes that have a path, without the query} */
    static List<AdminRoute<?, ?>> ofPath(String path) {
        return ROUTES.stream().filter(route -> route.hasPath(path)).toList();
    }

    static Stream<Named<AdminRoute<?, ?>>> all() {
        return those(route -> true);
    }

    static Stream<Named<AdminRoute<?, ?>>> allThatNeedTheToken() {
        return those(route -> !List.of("getHealth", "getCaCertificate").contains(route.id()));
    }

    static Stream<Named<AdminRoute<?, ?>>> withBody() {
        return those(route -> route.input() != null);
    }

    static Stream<Named<AdminRoute<?, ?>>> thatReadWithTheToken() {
        return allThatNeedTheToken().filter(route -> route.getPayload().method().equals("GET"));
    }

    static Stream<Named<AdminRoute<?, ?>>> thatRead() {
        return those(route -> route.method().equals("GET"));
    }

    static Stream<Named<AdminRoute<?, ?>>> thatDoNotRead() {
        return those(route -> !route.method().equals("GET"));
    }

    static Stream<Named<AdminRoute<?, ?>>> ofOrganizations() {
        return those(AdminRoute::isOfOrganization);
    }

    private static Stream<Named<AdminRoute<?, ?>>> those(Predicate<AdminRoute<?, ?>> condition) {
        return ROUTES.stream().filter(condition).map(route -> Named.of(route.id(), route));
    }
}
