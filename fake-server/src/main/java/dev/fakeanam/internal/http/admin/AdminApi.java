package dev.fakeanam.internal.http.admin;

import dev.fakeanam.internal.admin.AdminCall;
import dev.fakeanam.internal.admin.AdminDocuments.Problem;
import dev.fakeanam.internal.admin.AdminProblem;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.admin.AdminRoutes;
import dev.fakeanam.internal.admin.DocumentRoutes;
import dev.fakeanam.internal.engine.CurrentEngine;
import dev.fakeanam.internal.http.BegunRequests;
import dev.fakeanam.internal.http.HttpRoutes;
import dev.fakeanam.internal.http.Wire;
import dev.fakeanam.internal.journal.StackTraces;
import dev.fakeanam.internal.organization.ClosedOrganizationException;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The admin API over HTTP: routes, access, JSON, and problems as RFC 9457 has them. */
public final class AdminApi implements HttpRoutes {
    private final CurrentEngine engines;
    private final AdminRules rules;

    public AdminApi(CurrentEngine engines, AdminRules rules) {
        this.engines = engines;
        this.rules = rules;
    }

    @Override
    public void register(RoutesConfig config, BegunRequests begun, boolean isOnLoopback) {
        AdminGuard guard = new AdminGuard(rules, isOnLoopback);
        config.before(context -> {
            // Routed here and not by Javalin, so that a server makes the routes when somebody asks for one.
            context.skipRemainingHandlers();
            if (begin(context, begun)) {
                guard.check(context);
                AdminRequest.requireEscapes("path", AdminRequest.path(context));
                AdminRequest.requireEscapes("query", context.queryString());
                route(context);
            }
        });
        config.exception(
                HttpResponseException.class, (problem, context) -> tell(context, problem.getStatus(), problem));
        config.exception(AdminProblem.class, (problem, context) -> tell(context, problem.status(), problem));
        config.exception(MalformedJsonException.class, (problem, context) -> tell(context, 400, problem));
        config.exception(ClosedOrganizationException.class, (problem, context) -> tell(context, 410, problem));
        // A failure that is not refused on purpose is no mistake of the client.
        config.exception(Exception.class, (defect, context) -> tell(context, 500, defect(defect)));
    }

    private static boolean begin(Context context, BegunRequests begun) {
        if (!begun.begin(context.req())) {
            // The server is stopping. The client sees the same as after the stop: a closed connection.
            Wire.close(context.req());
            return false;
        }
        return true;
    }

    private void route(Context context) {
        String method =
                context.req().getMethod().equals("HEAD") ? "GET" : context.req().getMethod();
        List<AdminRoute<?, ?>> here = AdminRoutes.of(engines.rooms()).stream()
                .filter(route -> route.hasPath(AdminRequest.path(context)))
                .toList();
        for (AdminRoute<?, ?> route : here) {
            if (route.method().equals(method)) {
                answer(route, context);
                return;
            }
        }
        tellThatThereIsNoRoute(here, context);
    }

    private <I, O> void answer(AdminRoute<I, O> route, Context context) {
        AdminRequest request = new AdminRequest(context, route);
        Call call = new Call(request, request.query(route.query()));
        if (route.isOfOrganization()) {
            // Refuses where it is gone, whatever the body is.
            call.organization();
        }
        CompletableFuture<O> answer =
                route.action().perform(call, input(route, request)).toCompletableFuture();
        if (answer.isDone() && !answer.isCompletedExceptionally()) {
            send(context, route, answer.join());
        } else {
            context.future(() -> answer.thenAccept(done -> send(context, route, done)));
        }
    }

    private static <I> @Nullable I input(AdminRoute<I, ?> route, AdminRequest request) {
        if (route.input() == null) {
            request.refuseBody();
            return null;
        }
        return route.input().convert(request.json());
    }

    private static <O> void send(Context context, AdminRoute<?, O> route, O answer) {
        send(
                context,
                route.status(),
                route.output() == null ? null : route.output().write(answer));
    }

    /** A request on its way through its route. */
    private final class Call implements AdminCall {
        private final AdminRequest request;
        private final Map<String, @Nullable Object> query;

        private Call(AdminRequest request, Map<String, @Nullable Object> query) {
            this.request = request;
            this.query = query;
        }

        @Override
        public CurrentEngine engines() {
            return engines;
        }

        @Override
        public String parameter(String name) {
            return request.parameter(name);
        }

        @Override
        public Map<String, @Nullable Object> query() {
            return query;
        }

        @Override
        public void whileClientWaits(CompletableFuture<Boolean> future) {
            if (!future.isDone()) {
                request.whenClientIsGone(() -> future.complete(false));
            }
        }
    }

    private static void tellThatThereIsNoRoute(List<AdminRoute<?, ?>> here, Context context) {
        if (here.isEmpty()) {
            tell(
                    context,
                    404,
                    new AdminProblem(
                            404,
                            "The admin API has no path " + AdminRequest.path(context) + ". GET "
                                    + DocumentRoutes.ADMIN_OPENAPI.template() + " describes those that it has."));
            return;
        }
        String allowed = here.stream().map(AdminRoute::method).collect(Collectors.joining(", "));
        tell(
                context,
                405,
                new AdminProblem(
                        405,
                        "The path " + AdminRequest.path(context) + " does not take "
                                + context.req().getMethod() + ", but " + allowed + "."));
        context.header("Allow", allowed);
    }

    /** There is no journal that could keep its stack trace. */
    private static AdminProblem defect(Exception defect) {
        return new AdminProblem(500, "Fake Anam has a defect, please report it: " + StackTraces.of(defect));
    }

    private static void tell(Context context, int status, Exception problem) {
        String title = context.status(status).status().getMessage();
        Problem document = new Problem("about:blank", title, status, String.valueOf(problem.getMessage()));
        send(context, status, "application/problem+json", Problem.CODEC.write(document));
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
        context.header("X-Content-Type-Options", "nosniff");
        if (AdminRequest.endsConnection(context)) {
            context.header("Connection", "close");
        }
        if (json != null) {
            context.res().setContentType(mediaType);
            context.result(Json.write(json).getBytes(StandardCharsets.UTF_8));
        }
    }
}
