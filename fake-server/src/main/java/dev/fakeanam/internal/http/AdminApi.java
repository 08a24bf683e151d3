package dev.fakeanam.internal.http;

import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.json.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The admin API over HTTP: routes, access, JSON, and problems as RFC 9457 has them. */
final class AdminApi {
    private final AdminOperations operations;
    private final AdminWaits waits;
    private final AdminGuard guard;

    AdminApi(AdminOperations operations, AdminWaits waits, AdminGuard guard) {
        this.operations = operations;
        this.waits = waits;
        this.guard = guard;
    }

    void register(RoutesConfig routes) {
        for (AdminRoute route : AdminRoute.values()) {
            routes.addHttpHandler(
                    HandlerType.findOrCreate(route.method()), route.template(), context -> answer(route, context));
        }
        routes.exception(
                HttpResponseException.class, (problem, context) -> tell(context, problem.getStatus(), problem));
        routes.exception(AdminProblem.class, (problem, context) -> tell(context, problem.status(), problem));
        routes.exception(IllegalArgumentException.class, (problem, context) -> tell(context, 400, problem));
        routes.exception(NoSuchElementException.class, (problem, context) -> tell(context, 404, problem));
        routes.exception(IllegalStateException.class, (problem, context) -> tell(context, 410, problem));
    }

    private void answer(AdminRoute route, Context context) {
        guard.check(context);
        AdminRequest request = new AdminRequest(context);
        if (route == AdminRoute.AWAIT_EXCHANGES) {
            context.future(() -> waits.awaitExchanges(request).thenAccept(found -> send(context, 200, found)));
            return;
        }
        if (route == AdminRoute.CLOSE_ORGANIZATION) {
            context.future(() -> waits.close(request).thenAccept(past -> send(context, 200, past)));
            return;
        }
        Object answer = operations.perform(route, request);
        boolean created = route == AdminRoute.CREATE_ORGANIZATION
                || route == AdminRoute.ISSUE_API_KEY
                || route == AdminRoute.CREATE_PERSONA
                || route == AdminRoute.SEED_SHARE_LINK;
        send(context, answer == null ? 204 : created ? 201 : 200, answer);
    }

    private static void tell(Context context, int status, Exception problem) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "about:blank");
        fields.put("title", context.status(status).status().getMessage());
        fields.put("status", status);
        fields.put("detail", String.valueOf(problem.getMessage()));
        send(context, status, fields);
        context.contentType("application/problem+json");
    }

    private static void send(Context context, int status, @Nullable Object json) {
        context.status(status);
        if (json != null) {
            context.contentType("application/json").result(Json.write(json));
        }
    }
}
