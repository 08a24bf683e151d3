package dev.fakeanam.internal.admin;

import dev.fakeanam.internal.admin.AdminDocuments.HandshakeFailures;
import java.util.List;

/** The routes of a server with HTTPS. */
public final class TlsRoutes {
    public static final AdminRoute<Void, String> CA_CERTIFICATE = AdminRoute.of(
                    "getCaCertificate",
                    "GET",
                    "/ca.pem",
                    "Reads the certificate of the authority that clients have to trust. Needs no token.")
            .answersText("application/pem-certificate-chain")
            .refuses(409)
            .does((call, none) -> call.tls().caCertificatePem());

    public static final AdminRoute<HandshakeFailures, HandshakeFailures> FAIL_HANDSHAKES = AdminRoute.of(
                    "failHandshakes", "PUT", "/handshake-failures", "Lets the next TLS handshakes fail.")
            .takes(HandshakeFailures.CODEC)
            .answers(200, HandshakeFailures.CODEC)
            .refuses(409)
            .does((call, wanted) -> {
                call.tls().failHandshakes(wanted.times());
                return wanted;
            });

    static final List<AdminRoute<?, ?>> ALL = List.of(CA_CERTIFICATE, FAIL_HANDSHAKES);

    private TlsRoutes() {}
}
