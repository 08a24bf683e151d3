package dev.fakeanam.internal.http;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.journal.RequestPattern;
import dev.fakeanam.json.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The admin API over HTTP: routes, access, JSON, and problems as RFC 9457 has them. */
final class AdminApi {
    private static final int LONGEST_WAIT_MILLIS = 600_000;
    private static final int LOOK_MILLIS = 10;

    private final AdminOperations operations;
    private final AdminGuard guard;

    AdminApi(AdminOperations operations, AdminGuard guard) {
        this.operations = operations;
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
            context.future(() -> await(request).thenAccept(found -> send(context, 200, Map.of("found", found))));
            return;
        }
        Object answer = operations.perform(route, request);
        boolean created = route == AdminRoute.CREATE_ORGANIZATION
                || route == AdminRoute.ISSUE_API_KEY
                || route == AdminRoute.CREATE_PERSONA
                || route == AdminRoute.SEED_SHARE_LINK;
        send(context, answer == null ? 204 : created ? 201 : 200, answer);
    }

    private CompletableFuture<Boolean> await(AdminRequest request) {
        Organization organization = operations.organization(request);
        JsonFields fields = request.body("wait for exchanges", "request", "count", "timeoutMilliseconds");
        RequestPattern pattern = fields.has("request")
                ? RequestPattern.fromJson(Json.write(fields.value("request")))
                : RequestPattern.anyRequest();
        int timeout = fields.integer("timeoutMilliseconds");
        if (timeout < 0 || timeout > LONGEST_WAIT_MILLIS) {
            throw new IllegalArgumentException("The field timeoutMilliseconds of a wait for exchanges is from 0 to "
                    + LONGEST_WAIT_MILLIS + ", but in this one it is " + timeout + ".");
        }
        int count = fields.has("count") ? fields.integer("count") : 1;
        return look(organization, pattern, count, timeout / LOOK_MILLIS);
    }

    private static CompletableFuture<Boolean> look(
            Organization organization, RequestPattern pattern, int count, int looksLeft) {
        long found = organization.exchanges().stream()
                .filter(exchange -> pattern.matches(exchange.request()))
                .count();
        if (found >= count || looksLeft == 0) {
            return CompletableFuture.completedFuture(found >= count);
        }
        Executor later = CompletableFuture.delayedExecutor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return CompletableFuture.completedFuture(looksLeft - 1)
                .thenComposeAsync(left -> look(organization, pattern, count, left), later);
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
