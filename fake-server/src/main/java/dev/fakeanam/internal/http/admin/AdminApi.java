package dev.fakeanam.internal.http.admin;

import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.http.BegunRequests;
import dev.fakeanam.internal.http.Wire;
import dev.fakeanam.internal.journal.StackTraces;
import dev.fakeanam.internal.organization.ClosedOrganizationException;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** The admin API over HTTP: routes, access, JSON, and problems as RFC 9457 has them. */
public final class AdminApi {
    private final AdminOperations operations;
    private final AdminWaits waits;
    private final AdminGuard guard;
    private final BegunRequests begun;

    public AdminApi(AdminOperations operations, AdminWaits waits, AdminGuard guard, BegunRequests begun) {
        this.operations = operations;
        this.waits = waits;
        this.guard = guard;
        this.begun = begun;
    }

    public void register(RoutesConfig routes) {
        routes.before(this::begin);
        for (AdminRoute route : AdminRoute.values()) {
            routes.addHttpHandler(
                    HandlerType.findOrCreate(route.method()), route.template(), context -> answer(route, context));
        }
        routes.exception(
                HttpResponseException.class, (problem, context) -> tell(context, problem.getStatus(), problem));
        routes.exception(NotFoundResponse.class, (problem, context) -> tellThatThereIsNoRoute(context));
        routes.exception(AdminProblem.class, (problem, context) -> tell(context, problem.status(), problem));
        routes.exception(MalformedJsonException.class, (problem, context) -> tell(context, 400, problem));
        routes.exception(ClosedOrganizationException.class, (problem, context) -> tell(context, 410, problem));
        // What nobody has refused on purpose is no mistake of the client.
        routes.exception(Exception.class, (defect, context) -> tell(context, 500, defect(defect)));
    }

    private void begin(Context context) {
        if (!begun.begin()) {
            // As if it came a moment later, when nobody listens any more.
            Wire.close(context.req());
            context.skipRemainingHandlers();
            return;
        }
        Request.addCompletionListener(
                ServletContextRequest.getServletContextRequest(context.req()), failure -> begun.end());
        guard.check(context);
        if (context.method() == HandlerType.HEAD) {
            // Javalin would find it a GET's handler, and not run that.
            throw new NotFoundResponse();
        }
    }

    private void answer(AdminRoute route, Context context) {
        AdminRequest request = new AdminRequest(context);
        if (!route.takesQuery()) {
            request.refuseOtherQueries();
        }
        if (!route.takesBody()) {
            request.refuseBody();
        }
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
                || route == AdminRoute.SEED_SHARE_LINK
                || route == AdminRoute.ADD_SCRIPT;
        send(context, answer == null ? 204 : created ? 201 : 200, answer);
    }

    private static void tellThatThereIsNoRoute(Context context) {
        List<String> methods = AdminRoute.ofPath(context.path()).stream()
                .map(AdminRoute::method)
                .toList();
        if (methods.isEmpty()) {
            tell(
                    context,
                    404,
                    new AdminProblem(
                            404,
                            "The admin API has no path " + context.path() + ". GET "
                                    + AdminRoute.ADMIN_OPENAPI.template() + " describes those that it has."));
            return;
        }
        String allowed = String.join(", ", methods);
        tell(
                context,
                405,
                new AdminProblem(
                        405,
                        "The path " + context.path() + " does not take "
                                + context.req().getMethod() + ", but " + allowed + "."));
        context.header("Allow", allowed);
    }

    /** There is no journal that could keep its stack trace. */
    private static AdminProblem defect(Exception defect) {
        return new AdminProblem(500, "Fake Anam has a defect, please report it: " + StackTraces.of(defect));
    }

    private static void tell(Context context, int status, Exception problem) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "about:blank");
        fields.put("title", context.status(status).status().getMessage());
        fields.put("status", status);
        fields.put("detail", String.valueOf(problem.getMessage()));
        send(context, status, "application/problem+json", fields);
        if (status == 401) {
            context.header("WWW-Authenticate", "Bearer");
        }
    }

    private static void send(Context context, int status, @Nullable Object json) {
        send(context, status, "application/json", json);
    }

    private static void send(Context context, int status, String mediaType, @Nullable Object json) {
        // Javalin has set a Content-Type and a charset of its own by now.
        context.res().reset();
        context.status(status);
        if (AdminRequest.endsConnection(context)) {
            context.header("Connection", "close");
        }
        if (json != null) {
            context.res().setContentType(mediaType);
            context.result(Json.write(json).getBytes(StandardCharsets.UTF_8));
        }
    }
}
