package dev.fakeanam.internal.http;

import dev.fakeanam.internal.engine.CurrentEngine;
import dev.fakeanam.internal.threads.OwnThread;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/** Runs a Jetty server that passes all requests to Javalin's servlet. */
public final class HttpServer {
    private static final int MAX_THREADS = 64;
    private static final int MIN_THREADS = 4;
    private static final int BACKLOG = 1_024;
    private static final int SEND_BUFFER_BYTES = 1 << 17;

    private final Server server;
    private final BegunRequests begun;
    private final URI baseUrl;

    private HttpServer(Server server, BegunRequests begun, URI baseUrl) {
        this.server = server;
        this.begun = begun;
        this.baseUrl = baseUrl;
    }

    /**
     * Starts to listen, arranges the engine, and only then begins to answer. If arranging throws an exception, this
     * method throws it.
     *
     * @throws UncheckedIOException if the server cannot listen on that host and port; its cause is a
     *     {@link BindException} if the port is taken
     */
    public static HttpServer start(HttpOptions options, CurrentEngine engine) {
        InetAddress address = resolve(options.host());
        QueuedThreadPool threads = threads();
        BegunRequests begun = new BegunRequests();
        ApiHandler api = new ApiHandler(engine, threads, options, begun);
        OwnThread<Servlet> servlet =
                OwnThread.start(() -> servlet(api, options.adminRoutes(), begun, threads, address.isLoopbackAddress()));
        Server server = new Server(threads, new ScheduledExecutorScheduler("fake-anam-scheduler", true), null);
        DirectConnector connector = connector(server, options, engine);
        connector.setHost(address.getHostAddress());
        connector.setPort(options.port());
        server.addConnector(connector);
        server.setHandler(handler(made(servlet), options, engine));
        server.setErrorHandler(new QuietErrors(begun, engine));
        try {
            // Opened first, so that a port in use is found at once. Early clients wait until the server is ready.
            connector.open();
            if (options.host().equalsIgnoreCase("localhost")) {
                openOnIpv6(server, options, connector.getLocalPort(), engine);
            }
            engine.servedAt(baseUrl(options, address, connector.getLocalPort()));
            OwnThread.start(() -> {
                        server.start();
                        return server;
                    })
                    .result();
            tick(server.getScheduler(), options.idleMillis());
        } catch (RuntimeException | Error refused) {
            abandon(server);
            throw refused;
        } catch (IOException failure) {
            abandon(server);
            throw cannotListen(options.host(), options.port(), failure);
        } catch (ExecutionException failure) {
            abandon(server);
            throw cannotListen(options.host(), options.port(), failure.getCause());
        }
        return new HttpServer(server, begun, baseUrl(options, address, connector.getLocalPort()));
    }

    public URI baseUrl() {
        return baseUrl;
    }

    /** Stops the server, even on an interrupted thread. Responses that are held back must have been released before. */
    public void stop() {
        stop(() -> {
            // First, so that no connection is accepted too late to be closed.
            closeConnectors(server);
            begun.stop();
            server.stop();
            return server;
        });
    }

    /** How many requests have begun and not yet ended. */
    int begunRequests() {
        return begun.count();
    }

    private static Servlet servlet(
            ApiHandler api, @Nullable HttpRoutes admin, BegunRequests begun, Executor threads, boolean isOnLoopback) {
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.http.asyncTimeout = 0;
                    config.http.compressionStrategy = CompressionStrategy.NONE;
                    config.router.ignoreTrailingSlashes = false;
                    config.routes.before(api);
                    if (admin != null) {
                        admin.register(config.routes, begun, threads, isOnLoopback);
                    }
                })
                .javalinServlet();
    }

    private static Servlet made(OwnThread<Servlet> servlet) {
        try {
            return servlet.result();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The server could not be made: " + failure.getCause(), failure);
        }
    }

    private static Handler handler(Servlet servlet, HttpOptions options, CurrentEngine engine) {
        // The servlet has its own context, because Javalin's has sessions, which cost 35 ms at every start.
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
        context.addServlet(new ServletHolder(servlet), "/*");
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        // No thread waits for a body, so that many half-sent bodies do not block other requests.
        return new BodyTimeouts(
                new EagerContentHandler(
                        options.tls() == null ? context : new HttpsOnly(context, engine),
                        new EagerContentHandler.RetainedContentLoaderFactory(
                                RequestReader.MAX_BODY_BYTES + 1L, -1, false)),
                options.idleMillis());
    }

    private static QueuedThreadPool threads() {
        // The queue is named because Jetty's default one loads JMX, which costs 55 ms at every start.
        QueuedThreadPool threads =
                new QueuedThreadPool(MAX_THREADS, MIN_THREADS, HttpOptions.IDLE_MILLIS, new LinkedBlockingQueue<>());
        threads.setName("fake-anam");
        threads.setDaemon(true);
        return threads;
    }

    private static DirectConnector connector(Server server, HttpOptions options, CurrentEngine engine) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        // The API refuses strange paths itself, so that the journal has the refusal.
        http.setUriCompliance(UriCompliance.UNSAFE);
        HttpConnectionFactory clear = new RawTargets(http);
        // More than the longest accepted head, so that a head that is too long is read completely before the 431. If
        // bytes stay unread, closing the connection resets it, and the response is lost.
        clear.setInputBufferSize(2 * http.getRequestHeaderSize());
        DirectConnector connector = options.tls() == null
                ? new DirectConnector(server, clear)
                : new DirectConnector(
                        server, new DetectorConnectionFactory(new TlsConnections(options.tls(), clear, engine)), clear);
        connector.setIdleTimeout(options.idleMillis());
        connector.setAcceptQueueSize(BACKLOG);
        // Otherwise the system lets the buffer of a client that does not read grow to megabytes.
        connector.setAcceptedSendBufferSize(SEND_BUFFER_BYTES);
        return connector;
    }

    /**
     * Keeps a task in the timer that is due before the timeout of any new connection. Otherwise the timeout of each new
     * connection would be the first in an empty queue, and wake the timer's thread.
     */
    private static void tick(Scheduler timer, int idleMillis) {
        timer.schedule(() -> tick(timer, idleMillis), idleMillis, TimeUnit.MILLISECONDS);
    }

    /**
     * Listens on {@code ::1} too, because many clients resolve {@code localhost} to it and try no other address.
     * Without IPv6, or if the port is not free there, the server listens on the first address only.
     */
    private static void openOnIpv6(Server server, HttpOptions options, int port, CurrentEngine engine)
            throws IOException {
        DirectConnector connector = connector(server, options, engine);
        connector.setHost("::1");
        connector.setPort(port);
        try {
            connector.open();
            server.addConnector(connector);
        } catch (IOException | UnsupportedAddressTypeException unavailable) {
            connector.close();
            if (options.port() != 0 && unavailable instanceof IOException taken && isTaken(taken)) {
                throw taken;
            }
        }
    }

    private static InetAddress resolve(String host) {
        try {
            return InetAddress.getByName(host.equalsIgnoreCase("localhost") ? "127.0.0.1" : host);
        } catch (UnknownHostException unknown) {
            throw new UncheckedIOException("There is no host " + host + " to listen on.", unknown);
        }
    }

    /** With HTTPS, the URL has the given host name, because that name is in the certificate. */
    private static URI baseUrl(HttpOptions options, InetAddress address, int port) {
        String reachable = address.isAnyLocalAddress()
                ? "localhost"
                : options.tls() == null ? address.getHostAddress() : options.host();
        return URI.create((options.tls() == null ? "http" : "https") + "://"
                + (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + port);
    }

    private static UncheckedIOException cannotListen(String host, int port, Throwable failure) {
        Throwable cause = failure.getCause() instanceof BindException bind ? bind : failure;
        boolean taken = isTaken(cause);
        String reason = taken
                ? "Port " + port + " on " + host + " is taken."
                : "Cannot listen on port " + port + " of " + host + ": " + cause.getMessage() + ".";
        return new UncheckedIOException(
                reason, taken && cause instanceof IOException bind ? bind : new IOException(failure));
    }

    private static boolean isTaken(Throwable refused) {
        Throwable cause = refused.getCause() instanceof BindException bind ? bind : refused;
        return cause instanceof BindException && Objects.equals(cause.getMessage(), messageOfTakenPort());
    }

    /** The JDK has one exception for several reasons, and the system gives each a message in the user's language. */
    private static @Nullable String messageOfTakenPort() {
        try (ServerSocketChannel first = ServerSocketChannel.open();
                ServerSocketChannel second = ServerSocketChannel.open()) {
            first.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            second.bind(first.getLocalAddress());
            return null;
        } catch (IOException taken) {
            return taken.getMessage();
        }
    }

    private static void closeConnectors(Server server) {
        server.getContainedBeans(ServerConnector.class).forEach(ServerConnector::close);
    }

    /** Stopping a server that was never started does not close what was opened before. */
    private static void abandon(Server server) {
        closeConnectors(server);
        stop(() -> {
            server.stop();
            return server;
        });
    }

    private static void stop(Callable<Server> stopping) {
        try {
            OwnThread.start(stopping).result();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(
                    "The server did not stop properly, and may still listen: " + failure.getCause(), failure);
        }
    }
}
