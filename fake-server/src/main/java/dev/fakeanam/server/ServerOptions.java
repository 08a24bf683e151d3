package dev.fakeanam.server;

import org.jspecify.annotations.Nullable;

/**
 * How a server is set up. Immutable: each method gives a copy.
 *
 * @param host the address to listen on; by default 127.0.0.1, which only this machine reaches
 * @param port the port to listen on, 0 to 65535; by default 0, any free one
 * @param journalExchanges how many exchanges each journal keeps at most, at least 1; by default 10 000
 * @param journalBytes how many bytes of requests and answers each journal keeps at most, at least 1; by default 16 MiB
 * @param failingIds whether share links with ids of the form {@code fa11ed00-0000-4000-8NNN-000000000SSS} fail, with
 *     the status {@code SSS} the first {@code NNN} times, or always where that is 000; by default they do
 * @param adminAccess who may use the admin API; null, as by default, for none
 */
public record ServerOptions(
        String host,
        int port,
        int journalExchanges,
        long journalBytes,
        boolean failingIds,
        @Nullable AdminAccess adminAccess) {
    private static final int HIGHEST_PORT = 65_535;

    public ServerOptions {
        if (host.isBlank()) {
            throw new IllegalArgumentException("A host to listen on is not blank. Leave it out for 127.0.0.1.");
        }
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("A port is a number from 0, which means any free one, to " + HIGHEST_PORT
                    + ", but " + port + " was given.");
        }
        if (journalExchanges < 1 || journalBytes < 1) {
            throw new IllegalArgumentException("A journal keeps at least 1 exchange and 1 byte, but " + journalExchanges
                    + " and " + journalBytes + " were given.");
        }
    }

    /** {@return the options as they are by default} */
    public static ServerOptions defaults() {
        return new ServerOptions("127.0.0.1", 0, 10_000, 16L << 20, true, null);
    }

    /**
     * @param newHost the address to listen on
     * @return a copy with it
     */
    public ServerOptions withHost(String newHost) {
        return new ServerOptions(newHost, port, journalExchanges, journalBytes, failingIds, adminAccess);
    }

    /**
     * @param newPort the port to listen on, 0 for any free one
     * @return a copy with it
     */
    public ServerOptions withPort(int newPort) {
        return new ServerOptions(host, newPort, journalExchanges, journalBytes, failingIds, adminAccess);
    }

    /**
     * @param exchanges how many exchanges each journal keeps at most
     * @param bytes how many bytes of requests and answers each journal keeps at most; the newest exchange stays even
     *     where it alone has more
     * @return a copy with both
     */
    public ServerOptions withJournal(int exchanges, long bytes) {
        return new ServerOptions(host, port, exchanges, bytes, failingIds, adminAccess);
    }

    /** {@return a copy without ids that fail} */
    public ServerOptions withoutFailingIds() {
        return new ServerOptions(host, port, journalExchanges, journalBytes, false, adminAccess);
    }

    /**
     * @param access who may use the admin API, by which another process can steer the server
     * @return a copy with it
     */
    public ServerOptions withAdminApi(AdminAccess access) {
        return new ServerOptions(host, port, journalExchanges, journalBytes, failingIds, access);
    }
}
