package dev.fakeanam.internal.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A certificate authority (CA) and its key, made for one server or given by the user. */
record Authority(X509Certificate certificate, PrivateKey key) {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    private static final List<String> ALGORITHMS = List.of("EC", "RSA");
    private static final int KEY_CERT_SIGN = 5;

    static Authority made(Instant now) throws GeneralSecurityException {
        KeyPair keys = Certificates.newKeys();
        return new Authority(Certificates.authority(keys, now), keys.getPrivate());
    }

    /**
     * Reads an authority from two files in PEM.
     *
     * @throws IllegalArgumentException if a file cannot be read or has the wrong content, or the key does not belong to
     *     the certificate
     */
    static Authority read(Path certificateFile, Path keyFile, Instant now) throws GeneralSecurityException {
        X509Certificate certificate = certificate(certificateFile);
        requireUsable(certificate, certificateFile, now);
        PrivateKey key = key(keyFile, certificate.getPublicKey().getAlgorithm(), certificateFile);
        Signature signature =
                Signature.getInstance(key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
        byte[] sample = certificate.getEncoded();
        signature.initSign(key);
        signature.update(sample);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(sample);
        if (!signature.verify(signed)) {
            throw doesNotBelong(keyFile, certificateFile);
        }
        return new Authority(certificate, key);
    }

    private static X509Certificate certificate(Path file) throws GeneralSecurityException {
        Matcher pem = PEM.matcher(text(file));
        while (pem.find()) {
            if (pem.group(1).equals("CERTIFICATE")) {
                return (X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(Base64.getMimeDecoder().decode(pem.group(2))));
            }
        }
        throw new IllegalArgumentException("The file " + file + " has no certificate in PEM, which begins with"
                + " -----BEGIN CERTIFICATE-----. Give the certificate of the CA.");
    }

    private static void requireUsable(X509Certificate certificate, Path file, Instant now) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant to = certificate.getNotAfter().toInstant();
        if (now.isAfter(to)) {
            throw new IllegalArgumentException("The CA certificate in " + file + " expired at " + to
                    + ", so clients would refuse it. Make a new one, or leave it out: the server makes its own.");
        }
        if (now.isBefore(from)) {
            throw new IllegalArgumentException("The CA certificate in " + file + " is not valid before " + from
                    + ", so clients would refuse it. Correct the clock of this machine, or make a new one.");
        }
        boolean[] usage = certificate.getKeyUsage();
        if (certificate.getBasicConstraints() < 0 || usage != null && !usage[KEY_CERT_SIGN]) {
            throw new IllegalArgumentException("The certificate in " + file + " is not a CA certificate, so clients"
                    + " would refuse the certificates that it signs. Give the certificate of a CA.");
        }
        if (!ALGORITHMS.contains(certificate.getPublicKey().getAlgorithm())) {
            throw new IllegalArgumentException("The CA certificate in " + file + " has a key of the kind "
                    + certificate.getPublicKey().getAlgorithm() + ", but clients support only EC and RSA. Make a CA"
                    + " with such a key.");
        }
    }

    private static PrivateKey key(Path file, String algorithm, Path certificateFile) throws GeneralSecurityException {
        Matcher pem = PEM.matcher(text(file));
        String found = "no key in PEM";
        while (pem.find()) {
            if (pem.group(1).equals("PRIVATE KEY")) {
                try {
                    return KeyFactory.getInstance(algorithm)
                            .generatePrivate(new PKCS8EncodedKeySpec(
                                    Base64.getMimeDecoder().decode(pem.group(2))));
                } catch (GeneralSecurityException otherKind) {
                    throw doesNotBelong(file, certificateFile);
                }
            }
            found = pem.group(1).endsWith("PRIVATE KEY") ? "a key as " + pem.group(1) : found;
        }
        throw new IllegalArgumentException(
                "The file " + file + " has " + found + ", but the server reads only PKCS#8 without a password, which"
                        + " begins with -----BEGIN PRIVATE KEY-----. Convert the key: openssl pkcs8 -topk8"
                        + " -nocrypt -in " + file + " -out pkcs8.pem");
    }

    private static IllegalArgumentException doesNotBelong(Path keyFile, Path certificateFile) {
        return new IllegalArgumentException("The key in " + keyFile + " does not belong to the CA certificate in "
                + certificateFile + ". Give the key that the certificate was made with.");
    }

    private static String text(Path file) {
        try {
            // A file that is not text has no PEM, so no charset can be wrong.
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "The file " + file + " cannot be read (" + unreadable + "). Correct its name or its permissions.",
                    unreadable);
        }
    }
}
