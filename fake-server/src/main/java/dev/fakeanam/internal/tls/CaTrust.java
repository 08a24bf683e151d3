package dev.fakeanam.internal.tls;

import dev.fakeanam.Tls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Lets clients trust one certificate authority. */
public final class CaTrust implements Tls {
    private static final int CHARACTERS_OF_A_LINE = 64;

    private final X509Certificate certificate;
    private final IntConsumer handshakeFailures;

    CaTrust(X509Certificate certificate, IntConsumer handshakeFailures) {
        this.certificate = certificate;
        this.handshakeFailures = handshakeFailures;
    }

    /**
     * @param pem a certificate in PEM; if there are several, the first counts
     * @param handshakeFailures makes this number of handshakes fail
     * @throws IllegalArgumentException if there is no certificate
     */
    public static CaTrust of(String pem, IntConsumer handshakeFailures) {
        try {
            return new CaTrust(
                    (X509Certificate) CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))),
                    handshakeFailures);
        } catch (GeneralSecurityException malformed) {
            throw new IllegalArgumentException(
                    "A CA certificate is a text in PEM, which begins with -----BEGIN CERTIFICATE-----, but this was"
                            + " given: " + pem.lines().findFirst().orElse("nothing") + ".",
                    malformed);
        }
    }

    /**
     * {@return a context for clients that trust only one authority}
     *
     * @param pem its certificate in PEM
     * @throws IllegalArgumentException if there is no certificate
     */
    public static SSLContext sslContext(String pem) {
        return of(pem, none -> {}).sslContext();
    }

    @Override
    public SSLContext sslContext() {
        return secure(() -> {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trustManager()}, null);
            return context;
        });
    }

    @Override
    public X509TrustManager trustManager() {
        return secure(() -> {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trustStore());
            return Stream.of(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        });
    }

    @Override
    public KeyStore trustStore() {
        return secure(() -> {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("fake-anam-ca", certificate);
            return store;
        });
    }

    @Override
    public String caCertificatePem() {
        byte[] der = secure(certificate::getEncoded);
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(CHARACTERS_OF_A_LINE, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }

    @Override
    public Path writeCaCertificate(Path file) {
        try {
            return Files.writeString(file, caCertificatePem());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "The CA certificate cannot be written to " + file + " (" + unwritable + "). Choose another file.",
                    unwritable);
        }
    }

    @Override
    public void failHandshakes(int times) {
        if (times < 0) {
            throw new IllegalArgumentException("0 or more handshakes fail, but " + times + " was given.");
        }
        handshakeFailures.accept(times);
    }

    /** Every Java platform has these algorithms. */
    private static <T> T secure(Made<T> made) {
        try {
            return made.make();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("This Java cannot do TLS: " + impossible.getMessage(), impossible);
        }
    }

    private interface Made<T> {
        T make() throws GeneralSecurityException, IOException;
    }
}
