package dev.fakeanam.internal.tls;

import dev.fakeanam.Tls;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** The TLS of a server: a certificate for its names, and the authority that clients trust. Thread-safe. */
public final class ServerTls {
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

    private final SSLContext context;
    private final SSLContext withoutCertificate;
    private final CaTrust trust;
    private final AtomicInteger failures = new AtomicInteger();

    private ServerTls(Authority authority, KeyManager[] keys) throws GeneralSecurityException {
        context = context(keys);
        withoutCertificate = context(new KeyManager[0]);
        trust = new CaTrust(authority.certificate(), failures::set);
    }

    /**
     * Makes a certificate authority, and a server certificate that it signs.
     *
     * @param names host names and addresses, in addition to those of loopback
     */
    public static ServerTls made(Collection<String> names, Instant now) {
        return secure(() -> of(Authority.made(now), names, now));
    }

    /**
     * Makes a server certificate that the user's own authority signs.
     *
     * @throws IllegalArgumentException if these files do not contain an authority
     */
    public static ServerTls made(Path authority, Path authorityKey, Collection<String> names, Instant now) {
        return secure(() -> of(Authority.read(authority, authorityKey, now), names, now));
    }

    /** {@return how clients trust the server} */
    public Tls trust() {
        return trust;
    }

    /** {@return the context for handshakes that succeed} */
    public SSLContext context() {
        return context;
    }

    /** {@return the context for handshakes that fail, which has no certificate} */
    public SSLContext withoutCertificate() {
        return withoutCertificate;
    }

    /** Whether the handshake that begins now must fail. If so, counts it. */
    public boolean takesFailure() {
        return failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    /** Lets all handshakes succeed again. */
    public void reset() {
        failures.set(0);
    }

    private static ServerTls of(Authority authority, Collection<String> names, Instant now)
            throws GeneralSecurityException, IOException {
        Set<String> all = new LinkedHashSet<>(LOOPBACK);
        all.addAll(names);
        KeyPair keys = Certificates.newKeys();
        Certificate[] chain = {
            Certificates.server(keys.getPublic(), authority.certificate(), authority.key(), all, now),
            authority.certificate()
        };
        // JKS, because PKCS12 would encrypt the key. That takes many milliseconds, and a key in memory does not need
        // it.
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        char[] password = {};
        store.setKeyEntry("fake-anam", keys.getPrivate(), password, chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return new ServerTls(authority, factory.getKeyManagers());
    }

    private static SSLContext context(KeyManager[] keys) throws GeneralSecurityException {
        SSLContext made = SSLContext.getInstance("TLS");
        // The server asks no client for a certificate. Without this list, it would read the JVM's authorities.
        made.init(keys, new TrustManager[0], null);
        return made;
    }

    private static ServerTls secure(Made made) {
        try {
            return made.make();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(
                    "This Java cannot make certificates: " + impossible.getMessage(), impossible);
        }
    }

    private interface Made {
        ServerTls make() throws GeneralSecurityException, IOException;
    }
}
