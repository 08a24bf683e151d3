package dev.fakeanam.internal.http;

import io.javalin.config.RoutesConfig;

/** Adds routes to a server, in addition to those of the emulated API. */
@FunctionalInterface
public interface HttpRoutes {
    /**
     * @param routes takes the routes
     * @param begun lets requests begin until the server stops
     * @param isOnLoopback whether only this machine reaches the server
     */
    void register(RoutesConfig routes, BegunRequests begun, boolean isOnLoopback);
}
