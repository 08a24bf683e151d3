package dev.fakeanam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicApiTest {
    private static final List<String> PACKAGES = List.of(
            "dev.fakeanam",
            "dev.fakeanam.api",
            "dev.fakeanam.avatars",
            "dev.fakeanam.journal",
            "dev.fakeanam.json",
            "dev.fakeanam.llms",
            "dev.fakeanam.matching",
            "dev.fakeanam.personas",
            "dev.fakeanam.remote",
            "dev.fakeanam.scripting",
            "dev.fakeanam.server",
            "dev.fakeanam.sessions",
            "dev.fakeanam.sharelinks",
            "dev.fakeanam.status",
            "dev.fakeanam.tokens",
            "dev.fakeanam.tools",
            "dev.fakeanam.voices");
    private static final Path CHECKED_IN = JavaProcess.TEST_CLASSES
            .resolve("../../src/test/api/fake-anam-server.txt")
            .normalize();
    private static final Pattern QUALIFIED_NAME = Pattern.compile("[a-z]\\w*(?:\\.\\w+)+");

    @Test
    void the_public_api_is_the_one_that_is_checked_in() throws Exception {
        PublicApi.of(FakeAnam.class, PACKAGES).requireCheckedIn(CHECKED_IN);
    }

    @Test
    void it_shows_no_type_but_those_of_the_jdk_and_its_own() throws Exception {
        List<String> signatures = PublicApi.of(FakeAnam.class, PACKAGES).signatures();

        Stream<String> names = signatures.stream()
                .flatMap(
                        signature -> QUALIFIED_NAME.matcher(signature).results().map(MatchResult::group));

        assertThat(names.distinct().sorted())
                .contains("java.net.URI", "dev.fakeanam.sharelinks.ShareLink")
                .allMatch(name -> name.startsWith("java.")
                        || name.startsWith("javax.net.ssl.")
                        || name.startsWith("org.jspecify.annotations.")
                        || PACKAGES.contains(name.replaceFirst("\\.[A-Z].*", "")));
    }

    @Test
    void every_package_that_is_not_internal_is_public() throws Exception {
        Path root = Path.of(FakeAnam.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        try (Stream<Path> files = Files.walk(root)) {
            Stream<String> packages = files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> root.relativize(file.getParent()).toString().replace(File.separatorChar, '.'))
                    .filter(name -> !name.startsWith("dev.fakeanam.internal"));

            assertThat(packages.distinct()).containsExactlyInAnyOrderElementsOf(PACKAGES);
        }
    }
}
