package dev.fakeanam.internal.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;

/**
 * Makes certificates as defined in RFC 5280. The JDK can sign and read certificates, but has no public API to write
 * one.
 */
final class Certificates {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(365);

    private static final String COMMON_NAME = "2.5.4.3";
    private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
    private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
    private static final String RSA_WITH_SHA256 = "1.2.840.113549.1.1.11";

    private static final byte[] SIGNS_CERTIFICATES = Der.bits(2, (byte) 0x04);
    private static final byte[] SIGNS_DATA = Der.bits(7, (byte) 0x80);
    private static final byte[] VERSION_3 = Der.explicit(0, Der.integer(BigInteger.TWO));
    private static final int BYTES_OF_A_SERIAL = 16;
    private static final int BYTES_OF_AN_IDENTIFIER = 20;
    private static final int BYTES_IN_A_NAME = 4;

    private Certificates() {}

    static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** Makes a certificate authority that can sign servers, but no other authorities. */
    static X509Certificate authority(KeyPair keys, Instant now) throws GeneralSecurityException {
        byte[] key = keyIdentifier(keys.getPublic());
        byte[] name = name("Fake Anam CA " + HexFormat.of().formatHex(key, 0, BYTES_IN_A_NAME));
        return signed(
                keys.getPrivate(),
                keys.getPublic(),
                name,
                name,
                validity(now, now.minus(DAY).plus(YEAR)),
                critical(BASIC_CONSTRAINTS, Der.sequence(Der.yes(), Der.integer(BigInteger.ZERO))),
                critical(KEY_USAGE, SIGNS_CERTIFICATES),
                extension(SUBJECT_KEY_IDENTIFIER, Der.octets(key)),
                extension(AUTHORITY_KEY_IDENTIFIER, Der.sequence(Der.implicit(0, key))));
    }

    /**
     * The certificate of a server.
     *
     * @param names host names and addresses, addresses as they are in a URL or bare
     */
    static X509Certificate server(
            PublicKey key, X509Certificate authority, PrivateKey authorityKey, Collection<String> names, Instant now)
            throws GeneralSecurityException {
        Instant end = now.minus(DAY).plus(YEAR);
        Instant endOfAuthority = authority.getNotAfter().toInstant();
        return signed(
                authorityKey,
                key,
                authority.getSubjectX500Principal().getEncoded(),
                name("Fake Anam"),
                validity(now, end.isBefore(endOfAuthority) ? end : endOfAuthority),
                critical(BASIC_CONSTRAINTS, Der.sequence()),
                critical(KEY_USAGE, SIGNS_DATA),
                extension(EXTENDED_KEY_USAGE, Der.sequence(Der.oid(SERVER_AUTHENTICATION))),
                extension(
                        SUBJECT_ALTERNATIVE_NAME,
                        Der.sequence(names.stream().map(HostName::generalName).toArray(byte[][]::new))),
                extension(SUBJECT_KEY_IDENTIFIER, Der.octets(keyIdentifier(key))),
                extension(AUTHORITY_KEY_IDENTIFIER, Der.sequence(Der.implicit(0, keyIdentifier(authority)))));
    }

    private static X509Certificate signed(
            PrivateKey signer, PublicKey key, byte[] issuer, byte[] subject, byte[] validity, byte[]... extensions)
            throws GeneralSecurityException {
        boolean isRsa = signer.getAlgorithm().equals("RSA");
        byte[] algorithm =
                isRsa ? Der.sequence(Der.oid(RSA_WITH_SHA256), Der.none()) : Der.sequence(Der.oid(ECDSA_WITH_SHA256));
        byte[] content = Der.sequence(
                VERSION_3,
                serialNumber(key),
                algorithm,
                issuer,
                validity,
                subject,
                key.getEncoded(),
                Der.explicit(3, Der.sequence(extensions)));
        Signature signature = Signature.getInstance(isRsa ? "SHA256withRSA" : "SHA256withECDSA");
        signature.initSign(signer);
        signature.update(content);
        byte[] certificate = Der.sequence(content, algorithm, Der.bits(0, signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    /** Derives the serial number from the key, which is new and random for each certificate. */
    private static byte[] serialNumber(PublicKey key) throws GeneralSecurityException {
        return Der.integer(new BigInteger(1, Arrays.copyOf(keyIdentifier(key), BYTES_OF_A_SERIAL)));
    }

    /**
     * Returns the identifier in the authority's certificate. If it has none, returns the one that this class would give
     * it.
     */
    private static byte[] keyIdentifier(X509Certificate authority) throws GeneralSecurityException {
        byte[] extension = authority.getExtensionValue(SUBJECT_KEY_IDENTIFIER);
        // This is an octet string within an octet string. Both are shorter than 128 bytes.
        return extension == null
                ? keyIdentifier(authority.getPublicKey())
                : Arrays.copyOfRange(extension, 4, extension.length);
    }

    private static byte[] keyIdentifier(PublicKey key) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
        return Arrays.copyOf(digest, BYTES_OF_AN_IDENTIFIER);
    }

    /** The validity begins yesterday, because clocks of machines and containers differ. */
    private static byte[] validity(Instant now, Instant end) {
        return Der.sequence(Der.time(now.minus(DAY)), Der.time(end));
    }

    private static byte[] name(String commonName) {
        return Der.sequence(Der.set(Der.sequence(Der.oid(COMMON_NAME), Der.utf8(commonName))));
    }

    private static byte[] critical(String oid, byte[] value) {
        return Der.sequence(Der.oid(oid), Der.yes(), Der.octets(value));
    }

    private static byte[] extension(String oid, byte[] value) {
        return Der.sequence(Der.oid(oid), Der.octets(value));
    }
}
