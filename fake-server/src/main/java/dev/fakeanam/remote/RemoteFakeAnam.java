package dev.fakeanam.remote;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Tls;
import dev.fakeanam.internal.admin.AdminDocuments.ClockStart;
import dev.fakeanam.internal.admin.AdminDocuments.HandshakeFailures;
import dev.fakeanam.internal.admin.AdminDocuments.NewOrganization;
import dev.fakeanam.internal.admin.AdminDocuments.Version;
import dev.fakeanam.internal.admin.AdminVersion;
import dev.fakeanam.internal.admin.JournalRoutes;
import dev.fakeanam.internal.admin.ServerRoutes;
import dev.fakeanam.internal.admin.TlsRoutes;
import dev.fakeanam.internal.tls.CaTrust;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.status.Stable;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Controls a standalone server over its admin API, with the same interfaces as a server in this process. Thread-safe.
 *
 * <p>Closing it closes the organizations that were created with it, and leaves the server running. If the server does
 * not answer a call within 30 seconds, the call throws an {@link IllegalStateException} that says what to do. An
 * interrupted thread can make calls, and stays interrupted. Calls never go through a proxy.
 */
@Stable(since = "0.1.0")
public final class RemoteFakeAnam implements FakeAnam {
    private final AdminClient client;
    private final Queue<RemoteOrganization> made = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private RemoteFakeAnam(AdminClient client) {
        this.client = client;
    }

    /**
     * Connects to a server.
     *
     * @param server its base URL: scheme, host and port, {@code http://localhost:8080} for example
     * @return the server
     * @throws IllegalArgumentException if the URL has no host, or its scheme is not http or https
     * @throws IllegalStateException if no server answers there, if it is not a Fake Anam of a compatible version, or if
     *     its admin API refuses access. The message says which, and what to do
     */
    public static FakeAnam connect(URI server) {
        return connect(server, null);
    }

    /**
     * Connects to a server with an admin API that requires a token.
     *
     * @param server its base URL: scheme, host and port
     * @param adminToken the value of the server's option {@code --admin-token}; null for none
     * @return the server
     * @throws IllegalArgumentException if the URL has no host, or its scheme is not http or https
     * @throws IllegalStateException in the same cases as {@link #connect(URI)}
     */
    public static FakeAnam connect(URI server, @Nullable String adminToken) {
        return connect(server, adminToken, null);
    }

    /**
     * Connects to a server with HTTPS.
     *
     * @param server its base URL: scheme, host and port
     * @param adminToken the value of the server's option {@code --admin-token}; null for none
     * @param caCertificatePem the certificate of its certificate authority (CA): the content of the file that
     *     {@code --ca-file} names; null for a server that this JVM already trusts
     * @return the server
     * @throws IllegalArgumentException if the URL has no host, if its scheme is not http or https, or if the text is
     *     not a certificate in PEM
     * @throws IllegalStateException in the same cases as {@link #connect(URI)}
     */
    public static FakeAnam connect(URI server, @Nullable String adminToken, @Nullable String caCertificatePem) {
        URI base = withoutPath(server);
        AdminClient client = new AdminClient(
                base, adminToken, caCertificatePem == null ? null : CaTrust.sslContext(caCertificatePem));
        requireFit(base, client.version());
        return new RemoteFakeAnam(client);
    }

    @Override
    public URI baseUrl() {
        requireOpen();
        return client.server();
    }

    @Override
    public Tls tls() {
        requireOpen();
        if (!"https".equalsIgnoreCase(client.server().getScheme())) {
            throw new IllegalStateException("The Fake Anam at " + client.server()
                    + " serves plain HTTP, so there is nothing to trust. Start it with --https.");
        }
        return CaTrust.of(
                client.call(TlsRoutes.CA_CERTIFICATE, null),
                times -> client.call(TlsRoutes.FAIL_HANDSHAKES, new HandshakeFailures(times)));
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
        return client.journal(ServerRoutes.UNATTRIBUTED_EXCHANGES).exchanges();
    }

    /**
     * Finds an open organization of the server, even if another test run created it and left it open.
     *
     * @param apiKey its first API key
     * @return its URL in the admin API, which closes it with {@code DELETE}; empty if no organization has the key
     * @throws IllegalStateException if this connection is closed, or the server does not answer
     */
    public Optional<URI> adminUrlOf(String apiKey) {
        requireOpen();
        return client.call(ServerRoutes.LIST_ORGANIZATIONS, null).data().stream()
                .filter(organization -> organization.apiKey().equals(apiKey))
                .map(organization ->
                        URI.create(client.server() + JournalRoutes.CLOSE_ORGANIZATION.path(organization.id())))
                .findFirst();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            closeAll(made);
        }
    }

    /** Closes all, even if closing one fails, for example because the server has gone. */
    private static void closeAll(Iterable<RemoteOrganization> organizations) {
        IllegalStateException first = null;
        for (RemoteOrganization organization : organizations) {
            try {
                organization.close();
            } catch (IllegalStateException failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private Organization open(@Nullable String name, @Nullable String apiKey) {
        requireOpen();
        NewOrganization wanted = new NewOrganization(name, apiKey, new ClockStart(null, false));
        RemoteOrganization organization =
                new RemoteOrganization(client, client.call(ServerRoutes.CREATE_ORGANIZATION, wanted));
        made.removeIf(RemoteOrganization::isClosed);
        made.add(organization);
        if (closed.get()) {
            // The connection was closed meanwhile, perhaps before it knew this organization.
            organization.close();
        }
        requireOpen();
        return organization;
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException(
                    "This connection to a fake is closed. Connect again with RemoteFakeAnam.connect(uri).");
        }
    }

    private static URI withoutPath(URI server) {
        if (server.getHost() == null || !String.valueOf(server.getScheme()).matches("(?i)https?")) {
            throw new IllegalArgumentException(
                    "A server's URL is like http://localhost:8080, but \"" + server + "\" was given.");
        }
        return URI.create(server.getScheme() + "://" + server.getRawAuthority());
    }

    private static void requireFit(URI server, HttpResponse<String> version) {
        String refusal = AdminClient.refusal(version);
        if (refusal != null) {
            throw new IllegalStateException(
                    "The Fake Anam at " + server + " refuses access to its admin API: " + refusal);
        }
        try {
            Version fit = Version.CODEC.parse(version.body());
            if (fit.product().equals(AdminVersion.PRODUCT)) {
                requireVersion(server, fit);
                return;
            }
        } catch (MalformedJsonException noVersion) {
            // Not a document of ours; reported below.
        }
        throw new IllegalStateException("What answers at " + server + " is not a Fake Anam with an admin API (status "
                + version.statusCode() + "). Correct the URL, or start java -jar fake-anam-server.jar there.");
    }

    private static void requireVersion(URI server, Version version) {
        if (version.adminApi() != AdminVersion.ADMIN_API) {
            throw new IllegalStateException("The Fake Anam at " + server + " is of version " + version.version()
                    + ", which the version " + AdminVersion.product()
                    + " of this test cannot steer. Use the same on both sides.");
        }
    }
}
