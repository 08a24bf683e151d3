package dev.fakeanam.internal.admin;

import dev.fakeanam.Organization;
import dev.fakeanam.Tls;
import dev.fakeanam.internal.engine.CurrentEngine;
import dev.fakeanam.internal.engine.Engine;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One request to the admin API, as its route sees it. */
public interface AdminCall {

    /** {@return the server's engine, which a reset replaces} */
    CurrentEngine engines();

    /** {@return a variable part of the path} */
    String parameter(String name);

    /** {@return the query, read as the route declares it} */
    Map<String, @Nullable Object> query();

    /**
     * {@return the base URL that the client uses, from the {@code Host} header of its request} Behind a mapped port,
     * this differs from the address on which the server listens.
     */
    String baseUrl();

    /**
     * {@return how clients trust the server}
     *
     * @throws AdminProblem if it serves plain HTTP
     */
    Tls tls();

    /** If the client goes away, completes a future with false, and sends no response. */
    void whileClientWaits(CompletableFuture<Boolean> future);

    default Engine engine() {
        return engines().get();
    }

    default String organizationId() {
        return parameter("organization");
    }

    /**
     * {@return the organization that the path names}
     *
     * @throws AdminProblem if there is none, or no longer
     */
    default Organization organization() {
        return engine().organization(organizationId()).orElseThrow(this::gone);
    }

    default AdminProblem gone() {
        String wayOut = engine().organizations().entrySet().stream()
                .filter(open -> open.getValue().organizationId().equalsIgnoreCase(organizationId()))
                .findFirst()
                .map(open -> " This is the organizationId of " + open.getKey() + ". Use that id: "
                        + OrganizationRoutes.GET_ORGANIZATION.path(open.getKey()) + ".")
                .orElse(" It may be closed, or the server was reset.");
        return new AdminProblem(410, "There is no organization " + organizationId() + "." + wayOut);
    }
}
