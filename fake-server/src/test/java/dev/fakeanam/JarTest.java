package dev.fakeanam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.fakeanam.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarTest {
    private static final String SHADED = "dev/fakeanam/internal/shaded/";
    private static final String SERVICES = "META-INF/services/";

    /** Third-party classes: those in the jar, and those that code in the jar looks up by name. */
    private static final Pattern THIRD_PARTY = Pattern.compile("^\\[*L?"
            + "(io[/.]javalin|org[/.]eclipse[/.]jetty|kotlin|tools[/.]jackson|com[/.]fasterxml|jakarta[/.]servlet"
            + "|org[/.]slf4j|picocli|com[/.]google[/.]gson|com[/.]aayushatharva|com[/.]github[/.]luben|org[/.]ktorm)"
            + "[/.][\\w/.$]+;?$");

    /** The original package of each library in the jar. */
    private static final Map<String, String> UNRELOCATED = Map.of(
            "javalin", "io/javalin",
            "jetty", "org/eclipse/jetty",
            "kotlin", "kotlin",
            "jackson", "tools/jackson",
            "servlet", "jakarta/servlet",
            "slf4j", "org/slf4j",
            "picocli", "picocli");

    private JarFile jar;

    @BeforeEach
    void open() throws IOException {
        jar = new JarFile(JavaProcess.JAR.toFile());
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void outside_the_relocated_third_parties_there_are_our_classes_and_no_others() throws IOException {
        Path compiled = JavaProcess.TEST_CLASSES.resolveSibling("classes");
        Set<String> ours;
        try (Stream<Path> files = Files.walk(compiled)) {
            ours = files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> compiled.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toUnmodifiableSet());
        }

        List<String> classes = entries(".class");

        assertThat(classes)
                .filteredOn(name -> !name.startsWith(SHADED) && !name.contains("$$Lambda"))
                .containsExactlyInAnyOrderElementsOf(ours);
        assertThat(classes).anyMatch(name -> name.startsWith(SHADED + "jetty/"));
    }

    @Test
    void no_class_refers_to_a_third_party_by_the_name_that_a_consumers_copy_has() throws IOException {
        List<String> foreign = new ArrayList<>();

        for (String name : entries(".class")) {
            ConstantPool.namesIn(bytes(name)).stream()
                    .filter(THIRD_PARTY.asPredicate())
                    .forEach(found -> foreign.add(found + " in " + name));
        }

        assertThat(foreign).isEmpty();
    }

    @Test
    void nothing_in_it_is_compressed_since_that_costs_time_at_every_start() {
        assertThat(jar.stream()).extracting(JarEntry::getMethod).containsOnly(ZipEntry.STORED);
    }

    @Test
    void no_class_is_linked_by_a_method_that_spins_another_since_that_costs_time_at_every_start() throws IOException {
        List<String> spinning = new ArrayList<>();

        for (String name : entries(".class")) {
            ConstantPool.namesIn(bytes(name)).stream()
                    .filter(
                            Set.of("java/lang/invoke/LambdaMetafactory", "java/lang/invoke/StringConcatFactory")
                                    ::contains)
                    .forEach(found -> spinning.add(found + " in " + name));
        }

        assertThat(spinning).isEmpty();
    }

    @Test
    void every_class_can_be_in_an_archive_and_passes_the_verifier(@TempDir Path directory)
            throws IOException, InterruptedException {
        Path list = directory.resolve("classes");
        Files.write(
                list,
                entries(".class").stream()
                        .map(name -> name.replace(".class", ""))
                        .toList());

        try (JavaProcess dump = JavaProcess.start(
                directory,
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + directory.resolve("archive"),
                "-cp",
                JavaProcess.JAR.toString())) {

            assertThat(dump.exitCode()).isZero();
            // A few extend classes of third parties that are not in the jar.
            assertThat((dump.out() + dump.err()).lines())
                    .filteredOn(line -> line.contains("[warning]"))
                    .allMatch(warning -> warning.contains("Cannot find") || warning.contains("NoClassDefFoundError"));
        }
    }

    @Test
    void its_manifest_makes_it_a_program_and_a_module() throws IOException {
        Attributes manifest = jar.getManifest().getMainAttributes();

        assertThat(manifest.getValue("Main-Class")).isEqualTo("dev.fakeanam.internal.cli.Main");
        assertThat(manifest.getValue("Automatic-Module-Name")).isEqualTo("dev.fakeanam.server");
        assertThat(manifest.getValue("Implementation-Title")).isEqualTo("Fake Anam");
        assertThat(manifest.getValue("Implementation-Version")).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(manifest.getValue("Multi-Release")).isNull();
    }

    @Test
    void services_are_relocated_with_their_providers() throws IOException {
        List<String> services =
                entries("").stream().filter(name -> name.startsWith(SERVICES)).toList();

        assertThat(services)
                .isNotEmpty()
                .allMatch(name -> name.replace('.', '/').startsWith(SERVICES + SHADED));
        for (String service : services) {
            assertThat(lines(service))
                    .isNotEmpty()
                    .allSatisfy(provider -> assertThat(jar.getEntry(provider.replace('.', '/') + ".class"))
                            .as(provider)
                            .isNotNull());
            assertThat(lines(service))
                    .allMatch(provider -> provider.replace('.', '/').startsWith(SHADED));
        }
    }

    @Test
    void nothing_else_of_the_third_parties_is_found_by_name() {
        List<String> names = entries("");

        assertThat(names)
                .noneMatch(name -> name.startsWith("META-INF/versions/"))
                .noneMatch(name -> name.matches("META-INF/maven/.*/pom\\.xml"))
                .noneMatch(name -> name.matches("META-INF/.*\\.(SF|DSA|RSA|EC|kotlin_module)"))
                .noneMatch(name -> name.endsWith("module-info.class"))
                .noneMatch(name -> name.endsWith("jndi.properties"));
        assertThat(names).allMatch(name -> name.startsWith("META-INF/") || name.startsWith("dev/fakeanam/"));
    }

    @Test
    void every_third_party_in_it_has_a_notice() throws IOException {
        String notices = String.join("\n", lines("META-INF/THIRD-PARTY-NOTICES.txt"));

        Set<String> thirdParties = entries(".class").stream()
                .filter(name -> name.startsWith(SHADED))
                .map(name -> name.substring(SHADED.length()).replaceFirst("/.*", ""))
                .collect(Collectors.toUnmodifiableSet());

        assertThat(thirdParties)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(notices).containsIgnoringCase(name));
    }

    @Test
    void its_sbom_names_exactly_the_third_parties_that_are_in_it_as_required() throws Exception {
        assumeFalse(
                "offline: true".equals(System.getProperty("fakeanam.maven")),
                "Maven makes no SBOM when it is offline.");
        Set<String> bundled = new HashSet<>();
        for (Path thirdParty : thirdParties()) {
            bundled.add(sha256(Files.readAllBytes(thirdParty)));
        }

        Map<?, ?> sbom = (Map<?, ?>) Json.parse(new String(bytes("META-INF/sbom/fake-anam-server.cdx.json"), UTF_8));
        List<Map<?, ?>> components = maps(sbom.get("components"));

        assertThat(components).extracting(JarTest::sha256Of).containsExactlyInAnyOrderElementsOf(bundled);
        assertThat(components)
                .extracting(component -> "" + component.get("scope"))
                .containsOnly("required");
        assertThat(components)
                .extracting(component -> "" + component.get("purl"))
                .anyMatch(purl -> purl.startsWith("pkg:maven/org.eclipse.jetty/jetty-server@"))
                .containsExactlyInAnyOrderElementsOf(describedThirdParties().stream()
                        .map(described -> "pkg:maven/" + described + "?type=jar")
                        .toList());
    }

    @Test
    void it_describes_each_third_party_and_itself_as_maven_does() throws IOException {
        Set<Path> thirdParties = thirdParties();

        List<String> described = describedThirdParties();

        assertThat(entries("")).contains("META-INF/maven/dev.fakeanam/fake-anam-server/pom.properties");
        // The path of a jar in a local repository ends with its group, its artifact, its version and its file.
        assertThat(thirdParties)
                .hasSameSizeAs(described)
                .allSatisfy(thirdParty -> assertThat(described)
                        .anyMatch(one -> thirdParty.getParent().endsWith(folder(one))));
    }

    @Test
    void it_has_the_notices_of_the_third_parties() throws IOException {
        String notices = new String(bytes("META-INF/NOTICE"), UTF_8);

        assertThat(notices).startsWith("# Jackson JSON processor");
        for (Path thirdParty : thirdParties()) {
            try (JarFile original = new JarFile(thirdParty.toFile())) {
                for (String name : entries(original, "")) {
                    if (name.matches("META-INF/NOTICE.*")) {
                        assertThat(notices).contains(new String(bytes(original, name), UTF_8));
                    }
                }
            }
        }
    }

    @Test
    void no_entry_is_in_it_twice() {
        assertThat(entries("")).doesNotHaveDuplicates();
    }

    /** The jars on the class path that the relocated classes come from. */
    private Set<Path> thirdParties() throws IOException {
        Set<Path> found = new HashSet<>();
        for (String name : entries(".class")) {
            // The build makes classes of lambdas.
            if (name.startsWith(SHADED) && !name.contains("$$Lambda")) {
                String[] relocated = name.substring(SHADED.length()).split("/", 2);
                URL original =
                        getClass().getClassLoader().getResource(UNRELOCATED.get(relocated[0]) + "/" + relocated[1]);
                JarURLConnection connection =
                        (JarURLConnection) requireNonNull(original, name).openConnection();
                found.add(Path.of(URI.create(connection.getJarFileURL().toString())));
            }
        }
        return found;
    }

    /** The group, the artifact and the version of each, as a purl has them. */
    private List<String> describedThirdParties() throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : entries("/pom.properties")) {
            Properties described = new Properties();
            described.load(new ByteArrayInputStream(bytes(name)));
            if (!described.getProperty("groupId").equals("dev.fakeanam")) {
                found.add(described.getProperty("groupId") + "/" + described.getProperty("artifactId") + "@"
                        + described.getProperty("version"));
            }
        }
        return found;
    }

    private static Path folder(String described) {
        String[] parts = described.split("[/@]");
        return Path.of(parts[0].replace('.', '/'), parts[1], parts[2]);
    }

    private static Object sha256Of(Map<?, ?> component) {
        return maps(component.get("hashes")).stream()
                .filter(hash -> hash.get("alg").equals("SHA-256"))
                .map(hash -> hash.get("content"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<?, ?>> maps(Object list) {
        return ((List<?>) list).stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private List<String> entries(String suffix) {
        return entries(jar, suffix);
    }

    private static List<String> entries(JarFile file, String suffix) {
        return file.stream()
                .filter(entry -> !entry.isDirectory())
                .map(JarEntry::getName)
                .filter(name -> name.endsWith(suffix))
                .toList();
    }

    private List<String> lines(String entry) throws IOException {
        return new String(bytes(entry), UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private byte[] bytes(String entry) throws IOException {
        return bytes(jar, entry);
    }

    private static byte[] bytes(JarFile file, String entry) throws IOException {
        try (InputStream in = file.getInputStream(file.getEntry(entry))) {
            return in.readAllBytes();
        }
    }
}
