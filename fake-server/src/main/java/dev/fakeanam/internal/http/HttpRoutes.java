package dev.fakeanam.internal.http;

import io.javalin.config.RoutesConfig;
import java.util.concurrent.Executor;

/** Adds routes to a server, in addition to those of the emulated API. */
@FunctionalInterface
public interface HttpRoutes {
    /**
     * @param routes takes the routes
     * @param begun lets requests begin until the server stops
     * @param threads run what a request leaves for later
     * @param isOnLoopback whether only this machine reaches the server
     */
    void register(RoutesConfig routes, BegunRequests begun, Executor threads, boolean isOnLoopback);
}
