package dev.fakeanam.server;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.organization.OrganizationClock;
import dev.fakeanam.status.Stable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Configures a server. By default it listens on 127.0.0.1 and any free port, has {@linkplain #withoutMagicIds ids that
 * fail}, and has no admin API. Immutable: each method returns a copy. For a wrong value, a method throws an
 * {@link IllegalArgumentException} that says what is allowed.
 */
@Stable(since = "0.1.0")
public final class ServerOptions {
    private static final int HIGHEST_PORT = 65_535;
    private static final Duration LONGEST_LIMIT = Duration.ofDays(1);

    private @Nullable String host;
    private int port;
    private @Nullable Https https;
    private int journalExchanges = 10_000;
    private long journalBytes = 16L << 20;
    private long journalsBytes = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 2);
    private Duration neverAnswerLimit = Duration.ofSeconds(30);
    private boolean magicIds = true;
    private @Nullable Instant clockAt;
    private Consumer<FakeAnam> initialState = fake -> {};
    private @Nullable AdminAccess adminAccess;
    private boolean page = true;
    private @Nullable Consumer<Organization> newcomers;
    private RequestLog log = (exchange, at) -> {};

    private ServerOptions() {}

    /** {@return the default options} */
    public static ServerOptions defaults() {
        return new ServerOptions();
    }

    /**
     * Sets the address to listen on.
     *
     * @param newHost the address; by default 127.0.0.1, which only this machine can reach. {@linkplain #withHttps With
     *     HTTPS}, the default is {@code localhost}: the server then listens on 127.0.0.1, and on ::1 if possible
     * @return a copy with it
     */
    public ServerOptions withHost(String newHost) {
        if (newHost.isBlank()) {
            throw new IllegalArgumentException("A host to listen on is not blank. Leave it out for 127.0.0.1.");
        }
        return copy(copy -> copy.host = newHost);
    }

    /**
     * Sets the port to listen on.
     *
     * @param newPort the port, 0 to 65535; 0, the default, is any free port
     * @return a copy with it
     */
    public ServerOptions withPort(int newPort) {
        if (newPort < 0 || newPort > HIGHEST_PORT) {
            throw new IllegalArgumentException("A port is a number from 0, which means any free one, to " + HIGHEST_PORT
                    + ", but " + newPort + " was given.");
        }
        return copy(copy -> copy.port = newPort);
    }

    /**
     * {@return a copy that serves HTTPS, and no plain HTTP} At each start, the server creates its own certificate
     * authority (CA) in memory. {@link FakeAnam#tls} makes clients trust it. The certificate is for {@code localhost},
     * {@code 127.0.0.1}, {@code ::1}, the {@linkplain #withHost host} and the names of
     * {@link AdminAccess#allowedHosts}. It is valid for a year. The base URL is {@code https://localhost:…}, unless you
     * set another host.
     */
    public ServerOptions withHttps() {
        return copy(copy -> copy.https = new Https(null));
    }

    /**
     * Serves HTTPS as {@link #withHttps()} does, with your own CA. The server reads the files when it starts. If a file
     * is wrong, the start fails.
     *
     * @param caCertificate a file with the CA's certificate in PEM
     * @param caKey a file with its private key, EC or RSA, as PKCS#8 in PEM without a password
     * @return a copy with it
     */
    public ServerOptions withHttps(Path caCertificate, Path caKey) {
        return copy(copy -> copy.https = new Https(new Https.Ca(caCertificate, caKey)));
    }

    /**
     * Limits each journal.
     *
     * @param exchanges the maximum number of exchanges in each journal, at least 1; by default 10 000
     * @param bytes the maximum memory of each journal in bytes, at least 1; by default 16 MiB. The newest exchange
     *     stays, even if it needs more
     * @return a copy with both
     */
    public ServerOptions withJournal(int exchanges, long bytes) {
        if (exchanges < 1 || bytes < 1) {
            throw new IllegalArgumentException("A journal keeps at least 1 exchange and 1 byte, but " + exchanges
                    + " and " + bytes + " were given.");
        }
        return copy(copy -> {
            copy.journalExchanges = exchanges;
            copy.journalBytes = bytes;
        });
    }

    /**
     * Limits the memory of all journals together.
     *
     * @param bytes the maximum memory of the journals of all open organizations together, in bytes, at least 1. The
     *     default is 256 MiB, or half of the JVM's heap if that is less. When the limit is reached, the journal that
     *     gets a new exchange drops its oldest ones. It always keeps the newest
     * @return a copy with it
     */
    public ServerOptions withJournals(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("Journals keep at least 1 byte, but " + bytes + " was given.");
        }
        return copy(copy -> copy.journalsBytes = bytes);
    }

    /**
     * Limits how long a client waits for a response that a script never gives. Then the server closes the connection,
     * and the exchange has the outcome {@link dev.fakeanam.journal.Outcome#NEVER_GIVEN_UP}.
     *
     * @param limit how long, in real time, from 1 ms to a day; by default 30 seconds
     * @return a copy with it
     */
    public ServerOptions withNeverAnswerLimit(Duration limit) {
        if (limit.toMillis() < 1 || limit.compareTo(LONGEST_LIMIT) > 0) {
            throw new IllegalArgumentException(
                    "The limit for a response that never comes is from 1 ms to a day, but " + limit + " was given.");
        }
        return copy(copy -> copy.neverAnswerLimit = limit);
    }

    /**
     * {@return a copy without ids that fail} By default, a request for a resource with an id of the form
     * {@code fa11ed00-0000-4000-8NNN-000000000SSS} gets the status {@code SSS} (400 to 599). The first {@code NNN}
     * requests get it, or all of them if {@code NNN} is 000. After that, it is the id of an ordinary resource.
     */
    public ServerOptions withoutMagicIds() {
        return copy(copy -> copy.magicIds = false);
    }

    /**
     * Sets the time that the clocks of new organizations show. The clocks stand still.
     *
     * @param moment the moment, from 1970 to 9998; by default the moment at which the organization is created
     * @return a copy with it
     */
    public ServerOptions withClockAt(Instant moment) {
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(OrganizationClock.LATEST)) {
            throw new IllegalArgumentException("The clock goes from " + Instant.EPOCH + " to "
                    + OrganizationClock.LATEST + ", but " + moment + " was given.");
        }
        return copy(copy -> copy.clockAt = moment);
    }

    /**
     * Creates organizations before the server answers its first request, and again when it is reset. By default there
     * are none.
     *
     * @param arrange creates them, with the {@code newOrganization} of its argument. If it throws an exception, the
     *     start fails with it, and a reset changes nothing
     * @return a copy with it
     */
    public ServerOptions withOrganizations(Consumer<FakeAnam> arrange) {
        return copy(copy -> copy.initialState = arrange);
    }

    /**
     * Adds the admin API, with which another process can control the server.
     *
     * @param access who may use the admin API; by default there is none
     * @return a copy with it
     */
    public ServerOptions withAdminApi(AdminAccess access) {
        return copy(copy -> copy.adminAccess = access);
    }

    /**
     * {@return a copy without the inspection page} By default, a server with an admin API has this page at
     * {@code /__admin/}. It shows requests as the server receives them.
     */
    public ServerOptions withoutPage() {
        return copy(copy -> copy.page = false);
    }

    /**
     * Lets each unknown API key open its own organization when it is first used. By default, a request with an unknown
     * key gets a 401.
     *
     * @param arrange prepares each such organization before its first request is answered. Requests with its key wait
     *     for it, so it must not send one itself. If it throws an exception, the request gets a 500, and the key's next
     *     request tries again. {@link FakeAnam#unattributedExchanges} has the 500 with the stack trace
     * @return a copy with it
     */
    public ServerOptions withOrganizationPerKey(Consumer<Organization> arrange) {
        return copy(copy -> copy.newcomers = arrange);
    }

    /**
     * Sets a log, which receives every exchange after its response was sent or lost.
     *
     * @param newLog the log; by default there is none
     * @return a copy with it
     */
    public ServerOptions withLog(RequestLog newLog) {
        return copy(copy -> copy.log = newLog);
    }

    String host() {
        return host != null ? host : https == null ? "127.0.0.1" : "localhost";
    }

    @Nullable
    Https https() {
        return https;
    }

    /** {@return the port to listen on; 0 for any free port} */
    public int port() {
        return port;
    }

    int journalExchanges() {
        return journalExchanges;
    }

    long journalBytes() {
        return journalBytes;
    }

    long journalsBytes() {
        return journalsBytes;
    }

    Duration neverAnswerLimit() {
        return neverAnswerLimit;
    }

    boolean magicIds() {
        return magicIds;
    }

    @Nullable
    Instant clockAt() {
        return clockAt;
    }

    Consumer<FakeAnam> initialState() {
        return initialState;
    }

    @Nullable
    AdminAccess adminAccess() {
        return adminAccess;
    }

    boolean page() {
        return page;
    }

    @Nullable
    Consumer<Organization> newcomers() {
        return newcomers;
    }

    RequestLog log() {
        return log;
    }

    private ServerOptions copy(Consumer<ServerOptions> change) {
        ServerOptions copy = new ServerOptions();
        copy.host = host;
        copy.port = port;
        copy.https = https;
        copy.journalExchanges = journalExchanges;
        copy.journalBytes = journalBytes;
        copy.journalsBytes = journalsBytes;
        copy.neverAnswerLimit = neverAnswerLimit;
        copy.magicIds = magicIds;
        copy.clockAt = clockAt;
        copy.initialState = initialState;
        copy.adminAccess = adminAccess;
        copy.page = page;
        copy.newcomers = newcomers;
        copy.log = log;
        change.accept(copy);
        return copy;
    }

    /** @param ca null for one that the server creates */
    record Https(@Nullable Ca ca) {
        /** The files of a CA. */
        record Ca(Path certificate, Path key) {}
    }
}
