package dev.fakeanam;

import dev.fakeanam.status.Stable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;

/**
 * Lets clients trust a fake that serves HTTPS. They trust its certificate authority (CA) and nothing else. Each server
 * creates a new CA in memory, unless you give it your own. Thread-safe.
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface Tls {

    /** {@return an SSL context for clients that trust only this fake, such as {@code java.net.http.HttpClient}} */
    SSLContext sslContext();

    /** {@return the trust manager of {@link #sslContext}, for clients that need both, such as OkHttp} */
    X509TrustManager trustManager();

    /** {@return a new key store with the CA's certificate and nothing else} */
    KeyStore trustStore();

    /** {@return the CA's certificate in PEM, which ends with a line break} */
    String caCertificatePem();

    /**
     * Writes {@link #caCertificatePem} for clients that read a file, such as {@code curl --cacert}.
     *
     * @param file the file, which is replaced if it is there
     * @return the file
     * @throws UncheckedIOException if it cannot be written
     */
    Path writeCaCertificate(Path file);

    /**
     * Lets the next TLS handshakes fail, as if the server had no certificate that fits. The client gets the alert
     * {@code handshake_failure}, or {@code protocol_version} if it offers only TLS 1.3. This affects every client that
     * connects next, because the server does not know the organization during a handshake. If other tests use the
     * server at the same time, give the test its own server. A client that has an open connection makes no handshake,
     * so its requests succeed.
     *
     * @param times how many of the next handshakes fail; 0 lets all succeed again
     */
    void failHandshakes(int times);
}
