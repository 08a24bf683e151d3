package dev.fakeanam.internal.http;

import dev.fakeanam.internal.engine.CurrentEngine;
import dev.fakeanam.internal.tls.ServerTls;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The connections of a server with HTTPS. The server's own journal has the handshakes that fail. */
final class TlsConnections extends SslConnectionFactory {
    private final ServerTls tls;
    private final CurrentEngine engine;

    TlsConnections(ServerTls tls, HttpConnectionFactory http, CurrentEngine engine) {
        super(new Http1Only(tls), http.getProtocol());
        this.tls = tls;
        this.engine = engine;
        // Jetty would refuse host names that are not in the certificate. Clients check this themselves.
        setEnsureSecureRequestCustomizer(false);
    }

    @Override
    protected SslConnection newSslConnection(Connector connector, EndPoint endPoint, SSLEngine usual) {
        boolean fails = tls.takesFailure();
        SslConnection connection = super.newSslConnection(connector, endPoint, fails ? failing() : usual);
        Handshake handshake = new Handshake(fails);
        connection.addHandshakeListener(handshake);
        connection.addEventListener(handshake);
        return connection;
    }

    private SSLEngine failing() {
        SSLEngine failing = tls.withoutCertificate().createSSLEngine();
        failing.setUseClientMode(false);
        // With TLS 1.3, Jetty closes the connection before the alert is sent.
        failing.setEnabledProtocols(new String[] {"TLSv1.2"});
        return failing;
    }

    /** Records a failed handshake. If a client just goes, Jetty reports no failure, only the end of the connection. */
    private final class Handshake implements SslHandshakeListener, Connection.Listener {
        private final boolean mustFail;
        private final AtomicBoolean hasEnded = new AtomicBoolean();

        private Handshake(boolean mustFail) {
            this.mustFail = mustFail;
        }

        @Override
        public void handshakeSucceeded(Event event) {
            hasEnded.set(true);
        }

        @Override
        public void handshakeFailed(Event event, Throwable failure) {
            record(String.valueOf(failure.getMessage()));
        }

        @Override
        public void onClosed(Connection connection) {
            record("the client has gone");
        }

        private void record(String reason) {
            if (hasEnded.compareAndSet(false, true)) {
                engine.recordHandshake(
                        mustFail
                                ? "The TLS handshake failed, because failHandshakes asked for it."
                                : "A TLS handshake failed (" + reason + "). Usually the client does not trust the"
                                        + " server's CA. Get the CA from tls() of the fake, from --ca-file, or from"
                                        + " GET /__admin/ca.pem. If the client trusts it, check that it offers TLS"
                                        + " 1.2 or 1.3, and HTTP/1.1.");
            }
        }
    }

    /** Chooses HTTP/1.1, even if a client offers other protocols too. A client that does not offer it is refused. */
    private static final class Http1Only extends SslContextFactory.Server {
        private Http1Only(ServerTls tls) {
            setSslContext(tls.context());
        }

        @Override
        public SSLParameters customize(SSLParameters parameters) {
            SSLParameters customized = super.customize(parameters);
            customized.setApplicationProtocols(new String[] {"http/1.1"});
            return customized;
        }
    }
}
