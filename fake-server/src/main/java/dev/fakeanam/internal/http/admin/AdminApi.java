package dev.fakeanam.internal.http.admin;

import dev.fakeanam.Tls;
import dev.fakeanam.internal.admin.AdminCall;
import dev.fakeanam.internal.admin.AdminProblem;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.admin.AdminRoutes;
import dev.fakeanam.internal.admin.DocumentRoutes;
import dev.fakeanam.internal.api.FileUrls;
import dev.fakeanam.internal.engine.CurrentEngine;
import dev.fakeanam.internal.http.BegunRequests;
import dev.fakeanam.internal.http.HttpRoutes;
import dev.fakeanam.internal.http.Wire;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Serves the admin API over HTTP: routes, access, JSON, and problem details as in RFC 9457. */
public final class AdminApi implements HttpRoutes {
    private final CurrentEngine engines;
    private final @Nullable Tls tls;
    private final AdminRules rules;
    private final boolean hasPage;
    private final UnreadReplies unread = new UnreadReplies();
    /** Made on first use, to keep the start short. */
    private @Nullable InspectionPage page;

    /**
     * @param tls how clients trust the server; null for plain HTTP
     * @param hasPage whether the page for people is served too
     */
    public AdminApi(CurrentEngine engines, @Nullable Tls tls, AdminRules rules, boolean hasPage) {
        this.engines = engines;
        this.tls = tls;
        this.rules = rules;
        this.hasPage = hasPage;
    }

    @Override
    public void register(RoutesConfig config, BegunRequests begun, Executor threads, boolean isOnLoopback) {
        AdminGuard guard = new AdminGuard(rules, isOnLoopback, tls != null);
        LongReplies longReplies = new LongReplies(threads);
        config.before(context -> {
            // Routed here and not by Javalin, so that the routes are made on first use.
            context.skipRemainingHandlers();
            if (begun.begin(context.req())) {
                answer(context, guard, longReplies);
            } else {
                // The server is stopping. The client sees the same as after the stop: a closed connection.
                Wire.close(context);
            }
        });
    }

    private void answer(Context context, AdminGuard guard, LongReplies longReplies) {
        AdminRequest request = new AdminRequest(context);
        CompletableFuture<AdminReply> reply = reply(request, guard, longReplies).exceptionally(AdminReply::of);
        if (reply.isDone()) {
            CompletableFuture<?> sent = send(request, reply.join());
            if (!sent.isDone()) {
                context.future(() -> sent);
            }
        } else {
            // Sends only after Javalin has finished with this thread.
            context.future(() -> reply.thenCompose(made -> send(request, made)));
        }
    }

    /**
     * Sends a response. Only a reading request may be refused for lack of memory, because others have had their effect.
     */
    private CompletableFuture<?> send(AdminRequest request, AdminReply reply) {
        return request.isRead() ? unread.send(reply, request::send) : request.send(reply);
    }

    private CompletableFuture<AdminReply> reply(AdminRequest request, AdminGuard guard, LongReplies longReplies) {
        try {
            if (hasPage && InspectionPage.hasFile(request.path())) {
                guard.checkPage(request.context());
                return CompletableFuture.completedFuture(page().file(request));
            }
            guard.check(request.context());
            request.requireEscapes();
            if (hasPage && request.path().equals(InspectionPage.EVENTS)) {
                return CompletableFuture.completedFuture(page().events(request));
            }
            return route(request, longReplies);
        } catch (RuntimeException | Error refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private synchronized InspectionPage page() {
        if (page == null) {
            page = new InspectionPage(engines);
        }
        return page;
    }

    private CompletableFuture<AdminReply> route(AdminRequest request, LongReplies longReplies) {
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        List<AdminRoute<?, ?>> here = AdminRoutes.of(engines.rooms()).stream()
                .filter(route -> route.hasPath(request.path()))
                .toList();
        for (AdminRoute<?, ?> route : here) {
            if (route.method().equals(method)) {
                return route.isLong()
                        ? longReplies.afterTheOthers(() -> perform(route, request))
                        : perform(route, request);
            }
        }
        return CompletableFuture.completedFuture(noRoute(here, request));
    }

    private <I, O> CompletableFuture<AdminReply> perform(AdminRoute<I, O> route, AdminRequest request) {
        Call call = new Call(request, route.parameters(request.path()), request.query(route.query()));
        if (route.isOfOrganization()) {
            // Refuses a closed organization before the body is read.
            call.organization();
        }
        return route.action()
                .perform(call, input(route, request))
                .thenApply(output -> reply(
                        route,
                        route.output() == null
                                ? null
                                : FileUrls.of(engines.get().baseUrl(), call.baseUrl())
                                        .in(route.output().write(output))))
                .toCompletableFuture();
    }

    private static AdminReply reply(AdminRoute<?, ?> route, @Nullable Object output) {
        return route.mediaType().equals(AdminRoute.JSON)
                ? AdminReply.of(route.status(), output)
                : AdminReply.of(
                        route.status(),
                        route.mediaType(),
                        String.valueOf(output).getBytes(StandardCharsets.UTF_8));
    }

    private static <I> @Nullable I input(AdminRoute<I, ?> route, AdminRequest request) {
        if (route.input() == null) {
            request.refuseBody();
            return null;
        }
        return route.input().convert(request.json());
    }

    /** One request to a route. */
    private final class Call implements AdminCall {
        private final AdminRequest request;
        private final Map<String, String> parameters;
        private final Map<String, @Nullable Object> query;

        private Call(AdminRequest request, Map<String, String> parameters, Map<String, @Nullable Object> query) {
            this.request = request;
            this.parameters = parameters;
            this.query = query;
        }

        @Override
        public CurrentEngine engines() {
            return engines;
        }

        @Override
        public String parameter(String name) {
            return Objects.requireNonNull(parameters.get(name), name);
        }

        @Override
        public Map<String, @Nullable Object> query() {
            return query;
        }

        @Override
        public String baseUrl() {
            String host = request.host();
            return host == null ? engines.get().baseUrl().toString() : (tls == null ? "http://" : "https://") + host;
        }

        @Override
        public Tls tls() {
            if (tls == null) {
                throw new AdminProblem(
                        409, "This server serves plain HTTP, so it has no certificate. Start it with --https.");
            }
            return tls;
        }

        @Override
        public void whileClientWaits(CompletableFuture<Boolean> future) {
            if (!future.isDone()) {
                request.whenClientIsGone(() -> future.completeAsync(() -> false));
            }
        }
    }

    private AdminReply noRoute(List<AdminRoute<?, ?>> here, AdminRequest request) {
        if (here.isEmpty()) {
            String meant = AdminRoutes.nearest(engines.rooms(), request.path())
                    .map(path -> " Did you mean " + path + "?")
                    .orElse("");
            return AdminReply.of(new AdminProblem(
                    404,
                    "The admin API has no path " + request.path() + "." + meant + " GET "
                            + DocumentRoutes.ADMIN_OPENAPI.template() + " describes those that it has."));
        }
        return noMethod(here.stream().map(AdminRoute::method).collect(Collectors.joining(", ")), request);
    }

    /** @param allowed the methods that the path has */
    static AdminReply noMethod(String allowed, AdminRequest request) {
        return AdminReply.of(new AdminProblem(
                        405,
                        "The path " + request.path() + " does not take " + request.method() + ", but " + allowed + "."))
                .with(Map.of("Allow", allowed));
    }
}
