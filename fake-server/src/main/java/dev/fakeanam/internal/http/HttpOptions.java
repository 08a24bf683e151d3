package dev.fakeanam.internal.http;

import dev.fakeanam.internal.tls.ServerTls;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How the API is served.
 *
 * @param tls the certificate for HTTPS; null for plain HTTP
 * @param idleMillis how long a connection may be silent, at least 1
 * @param neverAnswerLimit how long a client waits for a response that never comes, until the server ends the connection
 * @param adminRoutes the admin API; null for none
 * @param log receives every exchange that has ended
 * @param realTime the clock for the log and for the durations of exchanges
 */
public record HttpOptions(
        String host,
        int port,
        @Nullable ServerTls tls,
        int idleMillis,
        Duration neverAnswerLimit,
        @Nullable HttpRoutes adminRoutes,
        ExchangeLog log,
        InstantSource realTime) {

    /** How long a connection may be silent by default. */
    public static final int IDLE_MILLIS = 30_000;
}
