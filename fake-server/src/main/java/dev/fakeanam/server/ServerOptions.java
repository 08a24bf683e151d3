package dev.fakeanam.server;

import org.jspecify.annotations.Nullable;

/**
 * How a server is set up: by default on 127.0.0.1 and any free port, with ids that fail, without an admin API.
 * Immutable: each method gives a copy. Bad values are refused with an {@link IllegalArgumentException} that says what
 * is allowed.
 */
public final class ServerOptions {
    private static final int HIGHEST_PORT = 65_535;
    private static final ServerOptions DEFAULTS = new ServerOptions("127.0.0.1", 0, 10_000, 16L << 20, true, null);

    private final String host;
    private final int port;
    private final int journalExchanges;
    private final long journalBytes;
    private final boolean failingIds;
    private final @Nullable AdminAccess adminAccess;

    private ServerOptions(
            String host,
            int port,
            int journalExchanges,
            long journalBytes,
            boolean failingIds,
            @Nullable AdminAccess adminAccess) {
        this.host = host;
        this.port = port;
        this.journalExchanges = journalExchanges;
        this.journalBytes = journalBytes;
        this.failingIds = failingIds;
        this.adminAccess = adminAccess;
    }

    /** {@return the options as they are by default} */
    public static ServerOptions defaults() {
        return DEFAULTS;
    }

    /**
     * @param newHost the address to listen on; by default 127.0.0.1, which only this machine reaches
     * @return a copy with it
     */
    public ServerOptions withHost(String newHost) {
        if (newHost.isBlank()) {
            throw new IllegalArgumentException("A host to listen on is not blank. Leave it out for 127.0.0.1.");
        }
        return new ServerOptions(newHost, port, journalExchanges, journalBytes, failingIds, adminAccess);
    }

    /**
     * @param newPort the port to listen on, 0 to 65535; 0, the default, is any free one
     * @return a copy with it
     */
    public ServerOptions withPort(int newPort) {
        if (newPort < 0 || newPort > HIGHEST_PORT) {
            throw new IllegalArgumentException("A port is a number from 0, which means any free one, to " + HIGHEST_PORT
                    + ", but " + newPort + " was given.");
        }
        return new ServerOptions(host, newPort, journalExchanges, journalBytes, failingIds, adminAccess);
    }

    /**
     * @param exchanges how many exchanges each journal keeps at most, at least 1; by default 10 000
     * @param bytes how many bytes of requests and answers each journal keeps at most, at least 1; by default 16 MiB.
     *     The newest exchange stays even where it alone has more
     * @return a copy with both
     */
    public ServerOptions withJournal(int exchanges, long bytes) {
        if (exchanges < 1 || bytes < 1) {
            throw new IllegalArgumentException("A journal keeps at least 1 exchange and 1 byte, but " + exchanges
                    + " and " + bytes + " were given.");
        }
        return new ServerOptions(host, port, exchanges, bytes, failingIds, adminAccess);
    }

    /**
     * {@return a copy without ids that fail} By default a share link with an id of the form
     * {@code fa11ed00-0000-4000-8NNN-000000000SSS} fails, with the status {@code SSS} (400 to 599) the first
     * {@code NNN} times, or always where that is 000, and then is an ordinary link.
     */
    public ServerOptions withoutFailingIds() {
        return new ServerOptions(host, port, journalExchanges, journalBytes, false, adminAccess);
    }

    /**
     * @param access who may use the admin API, by which another process can steer the server; without it there is none
     * @return a copy with it
     */
    public ServerOptions withAdminApi(AdminAccess access) {
        return new ServerOptions(host, port, journalExchanges, journalBytes, failingIds, access);
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    int journalExchanges() {
        return journalExchanges;
    }

    long journalBytes() {
        return journalBytes;
    }

    boolean failingIds() {
        return failingIds;
    }

    @Nullable
    AdminAccess adminAccess() {
        return adminAccess;
    }
}
