package dev.fakeanam.server;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Tls;
import dev.fakeanam.internal.engine.CurrentEngine;
import dev.fakeanam.internal.engine.EngineOptions;
import dev.fakeanam.internal.http.HttpOptions;
import dev.fakeanam.internal.http.HttpRoutes;
import dev.fakeanam.internal.http.HttpServer;
import dev.fakeanam.internal.http.admin.AdminApi;
import dev.fakeanam.internal.http.admin.AdminRules;
import dev.fakeanam.internal.journal.JournalLimits;
import dev.fakeanam.internal.organization.OrganizationSettings;
import dev.fakeanam.internal.organization.Routing;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.internal.tls.ServerTls;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.status.Stable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Runs a fake in this process. Each start creates a new server. Its threads are daemons, so a server that is not closed
 * does not keep the JVM alive. It prints nothing, logs nothing and writes no file. An interrupted thread can start and
 * close it, and stays interrupted. Thread-safe.
 */
@Stable(since = "0.1.0")
public final class EmbeddedFakeAnam implements FakeAnam {
    /** More than a suite needs, and so few that memory suffices even if none is closed. */
    private static final int MOST_ORGANIZATIONS = 100_000;

    private final CurrentEngine engine;
    private final HttpServer server;
    private final @Nullable ServerTls tls;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedFakeAnam(CurrentEngine engine, HttpServer server, @Nullable ServerTls tls) {
        this.engine = engine;
        this.server = server;
        this.tls = tls;
    }

    /** {@return a server on 127.0.0.1 and any free port, ready to answer} */
    public static FakeAnam start() {
        return start(ServerOptions.defaults());
    }

    /**
     * Starts a server.
     *
     * @param options its options
     * @return the server, ready to answer
     * @throws UncheckedIOException if it cannot listen on that host and port; the message says why
     * @throws IllegalArgumentException if a file of {@link ServerOptions#withHttps(java.nio.file.Path,
     *     java.nio.file.Path)} cannot be read or has the wrong content; the message says what
     * @throws RuntimeException the exception that the code of {@link ServerOptions#withOrganizations} throws
     */
    public static FakeAnam start(ServerOptions options) {
        InstantSource realTime = InstantSource.system();
        EngineOptions engineOptions = new EngineOptions(
                AllRooms.ROOMS,
                new OrganizationSettings(new Routing(AllRooms.ROOMS), realTime, options.clockAt(), options.magicIds()),
                new JournalLimits(options.journalExchanges(), options.journalBytes(), options.journalsBytes()),
                MOST_ORGANIZATIONS,
                options.newcomers());
        ServerTls tls = options.https() == null ? null : tls(options, options.https(), realTime);
        CurrentEngine engine = new CurrentEngine(engineOptions, made -> {
            options.initialState().accept(new InitialState(made, tls));
            if (tls != null) {
                tls.reset();
            }
        });
        HttpOptions http = new HttpOptions(
                options.host(),
                options.port(),
                tls,
                HttpOptions.IDLE_MILLIS,
                options.neverAnswerLimit(),
                adminApi(engine, tls, options.adminAccess(), options.page()),
                options.log()::ended,
                realTime);
        return new EmbeddedFakeAnam(engine, HttpServer.start(http, engine), tls);
    }

    /** The certificate is valid in real time, as clients see it, whatever an organization's clock shows. */
    private static ServerTls tls(ServerOptions options, ServerOptions.Https https, InstantSource realTime) {
        Set<String> names = new HashSet<>();
        names.add(options.host());
        if (options.adminAccess() != null) {
            names.addAll(options.adminAccess().allowedHosts());
        }
        ServerOptions.Https.Ca ca = https.ca();
        return ca == null
                ? ServerTls.made(names, realTime.instant())
                : ServerTls.made(ca.certificate(), ca.key(), names, realTime.instant());
    }

    private static @Nullable HttpRoutes adminApi(
            CurrentEngine engine, @Nullable ServerTls tls, @Nullable AdminAccess access, boolean hasPage) {
        return access == null
                ? null
                : new AdminApi(
                        engine,
                        tls == null ? null : tls.trust(),
                        new AdminRules(access.allowedHosts(), access.token(), access.isOpen()),
                        hasPage);
    }

    @Override
    public URI baseUrl() {
        requireOpen();
        return server.baseUrl();
    }

    @Override
    public Tls tls() {
        requireOpen();
        return trust(tls);
    }

    @Override
    public Organization newOrganization() {
        return open(null, null);
    }

    @Override
    public Organization newOrganization(String name) {
        return open(name, null);
    }

    @Override
    public Organization newOrganization(String name, String apiKey) {
        return open(name, apiKey);
    }

    @Override
    public List<Exchange> unattributedExchanges() {
        requireOpen();
        return engine.get().unattributedExchanges();
    }

    /**
     * Resets the server to its state after the start, with the same URL and certificate. This closes all organizations,
     * empties the journal of unattributed requests, and creates the organizations of
     * {@link ServerOptions#withOrganizations}. A request that arrives meanwhile is answered completely before or
     * completely after the reset. If the code that creates the organizations throws an exception, everything stays as
     * it was.
     *
     * @throws IllegalStateException if the server is closed
     */
    public void reset() {
        requireOpen();
        engine.reset();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            engine.endWaits();
            try {
                server.stop();
            } finally {
                engine.close();
            }
        }
    }

    static Tls trust(@Nullable ServerTls tls) {
        if (tls == null) {
            throw new IllegalStateException("This fake serves plain HTTP, so there is nothing to trust. Start it with"
                    + " ServerOptions.withHttps(), @FakeAnamTest(https = true) or --https.");
        }
        return tls.trust();
    }

    private Organization open(@Nullable String name, @Nullable String apiKey) {
        requireOpen();
        return engine.get().open(name, apiKey).organization();
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException("This fake is closed. Start a new one with EmbeddedFakeAnam.start().");
        }
    }
}
