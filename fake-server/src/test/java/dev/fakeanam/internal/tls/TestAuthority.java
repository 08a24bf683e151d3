package dev.fakeanam.internal.tls;

import dev.fakeanam.Tls;
import dev.fakeanam.server.ServerOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.net.ssl.SSLContext;

/** The CA of all HTTPS servers for which tests share clients. The shared clients trust it. */
public final class TestAuthority {
    private static final Path CERTIFICATE;
    private static final Path KEY;
    private static final SSLContext CONTEXT;

    static {
        try {
            Authority authority = Authority.made(Instant.now());
            Path directory = Files.createTempDirectory("fake-anam-ca");
            Tls trust = new CaTrust(authority.certificate(), times -> {});
            CONTEXT = trust.sslContext();
            CERTIFICATE = trust.writeCaCertificate(directory.resolve("ca.pem"));
            KEY = Files.writeString(
                    directory.resolve("key.pem"),
                    pem("PRIVATE KEY", authority.key().getEncoded()));
            CERTIFICATE.toFile().deleteOnExit();
            KEY.toFile().deleteOnExit();
            directory.toFile().deleteOnExit();
        } catch (GeneralSecurityException | IOException failure) {
            throw new ExceptionInInitializerError(failure);
        }
    }

    private TestAuthority() {}

    /** Options of a server with a certificate of this CA. */
    public static ServerOptions options() {
        return ServerOptions.defaults().withHttps(CERTIFICATE, KEY);
    }

    public static Path certificate() {
        return CERTIFICATE;
    }

    public static Path key() {
        return KEY;
    }

    public static SSLContext sslContext() {
        return CONTEXT;
    }

    /** Connects by TCP, and by TLS if the URL says so. */
    public static Socket connect(URI url) throws IOException {
        return secured(new Socket(url.getHost(), url.getPort()), url);
    }

    /** Connects with a receive buffer of this size. */
    public static Socket connect(URI url, int bufferBytes) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(bufferBytes);
        socket.connect(new InetSocketAddress(url.getHost(), url.getPort()));
        return secured(socket, url);
    }

    private static Socket secured(Socket socket, URI url) throws IOException {
        return url.getScheme().equals("https")
                ? sslContext().getSocketFactory().createSocket(socket, url.getHost(), url.getPort(), true)
                : socket;
    }

    static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + what + "-----\n";
    }
}
