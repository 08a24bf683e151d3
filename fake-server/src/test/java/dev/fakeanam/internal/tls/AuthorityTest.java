package dev.fakeanam.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's own CA, from two files. */
class AuthorityTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @TempDir
    private Path directory;

    private Path certificateFile;
    private Path keyFile;
    private Authority authority;

    @BeforeEach
    void make() throws Exception {
        authority = Authority.made(NOW);
        certificateFile = write("ca.pem", "CERTIFICATE", authority.certificate().getEncoded());
        keyFile = write("key.pem", "PRIVATE KEY", authority.key().getEncoded());
    }

    @Test
    void is_read_as_it_was_made() throws Exception {
        Authority read = Authority.read(certificateFile, keyFile, NOW);

        assertThat(read).isEqualTo(authority);
    }

    @Test
    void what_is_before_the_key_in_its_file_is_passed_over() throws Exception {
        Files.writeString(
                keyFile,
                "Bag Attributes\n" + TestAuthority.pem("EC PARAMETERS", new byte[] {6, 0}) + Files.readString(keyFile));

        assertThat(Authority.read(certificateFile, keyFile, NOW)).isEqualTo(authority);
    }

    @Test
    void one_with_an_rsa_key_signs_too() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair rsa = generator.generateKeyPair();
        Path ca =
                write("rsa.pem", "CERTIFICATE", Certificates.authority(rsa, NOW).getEncoded());
        Path key = write("rsa-key.pem", "PRIVATE KEY", rsa.getPrivate().getEncoded());

        Authority read = Authority.read(ca, key, NOW);
        X509Certificate leaf = Certificates.server(
                Certificates.newKeys().getPublic(), read.certificate(), read.key(), List.of("localhost"), NOW);

        leaf.verify(rsa.getPublic());
        assertThat(leaf.getSigAlgName()).isEqualTo("SHA256withRSA");
    }

    @Test
    void what_it_signs_does_not_outlive_it() throws Exception {
        Instant later = NOW.plus(Duration.ofDays(300));

        X509Certificate leaf = Certificates.server(
                Certificates.newKeys().getPublic(), authority.certificate(), authority.key(), List.of("x"), later);

        assertThat(leaf.getNotAfter()).isEqualTo(authority.certificate().getNotAfter());
    }

    @Test
    void a_key_of_another_is_refused() throws Exception {
        Path other = write("other.pem", "PRIVATE KEY", Authority.made(NOW).key().getEncoded());

        assertRefused(
                certificateFile,
                other,
                NOW,
                "The key in " + other + " does not belong to the CA certificate in " + certificateFile
                        + ". Give the key that the certificate was made with.");
    }

    @Test
    void a_key_of_another_kind_is_refused_alike() throws Exception {
        Path rsa = write(
                "rsa.pem",
                "PRIVATE KEY",
                KeyPairGenerator.getInstance("RSA")
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded());

        assertRefused(
                certificateFile,
                rsa,
                NOW,
                "The key in " + rsa + " does not belong to the CA certificate in " + certificateFile
                        + ". Give the key that the certificate was made with.");
    }

    @Test
    void one_that_has_expired_is_refused() {
        assertRefused(
                certificateFile,
                keyFile,
                NOW.plus(Duration.ofDays(365)),
                "The CA certificate in " + certificateFile + " expired at 2027-11-28T12:00:00Z, so clients would refuse"
                        + " it. Make a new one, or leave it out: the server makes its own.");
    }

    @Test
    void one_that_is_not_valid_yet_is_refused() {
        assertRefused(
                certificateFile,
                keyFile,
                NOW.minus(Duration.ofDays(2)),
                "The CA certificate in " + certificateFile
                        + " is not valid before 2026-11-28T12:00:00Z, so clients would"
                        + " refuse it. Correct the clock of this machine, or make a new one.");
    }

    @Test
    void the_certificate_of_a_server_is_refused() throws Exception {
        KeyPair keys = Certificates.newKeys();
        Path leaf = write(
                "leaf.pem",
                "CERTIFICATE",
                Certificates.server(
                                keys.getPublic(), authority.certificate(), authority.key(), List.of("localhost"), NOW)
                        .getEncoded());

        assertRefused(
                leaf,
                keyFile,
                NOW,
                "The certificate in " + leaf + " is not a CA certificate, so clients would refuse the certificates"
                        + " that it signs. Give the certificate of a CA.");
    }

    @Test
    void files_the_wrong_way_round_are_refused() {
        assertRefused(
                keyFile,
                certificateFile,
                NOW,
                "The file " + keyFile
                        + " has no certificate in PEM, which begins with -----BEGIN CERTIFICATE-----. Give"
                        + " the certificate of the CA.");
    }

    @Test
    void a_file_without_a_key_is_refused() {
        assertRefused(certificateFile, certificateFile, NOW, notPkcs8(certificateFile, "no key in PEM"));
    }

    @Test
    void a_key_that_is_encrypted_or_of_an_older_format_is_refused_with_the_command_that_converts_it() throws Exception {
        for (String format : List.of("ENCRYPTED PRIVATE KEY", "EC PRIVATE KEY", "RSA PRIVATE KEY")) {
            Path key = write("other.pem", format, authority.key().getEncoded());

            assertRefused(certificateFile, key, NOW, notPkcs8(key, "a key as " + format));
        }
    }

    private static String notPkcs8(Path file, String found) {
        return "The file " + file + " has " + found
                + ", but the server reads only PKCS#8 without a password, which begins with -----BEGIN PRIVATE"
                + " KEY-----. Convert the key: openssl pkcs8 -topk8 -nocrypt -in " + file
                + " -out pkcs8.pem";
    }

    private static void assertRefused(Path certificate, Path key, Instant now, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Authority.read(certificate, key, now))
                .withMessage(message);
    }

    private Path write(String name, String what, byte[] der) throws Exception {
        return Files.writeString(directory.resolve(name), TestAuthority.pem(what, der));
    }
}
