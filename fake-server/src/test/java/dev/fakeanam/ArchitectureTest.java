package dev.fakeanam;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("dev.fakeanam");

    @Test
    void all_packages_are_there_to_be_checked() {
        Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toUnmodifiableSet());

        assertThat(packages)
                .contains(
                        "dev.fakeanam",
                        "dev.fakeanam.json",
                        "dev.fakeanam.model",
                        "dev.fakeanam.journal",
                        "dev.fakeanam.fault",
                        "dev.fakeanam.server",
                        "dev.fakeanam.internal.cli",
                        "dev.fakeanam.internal.http",
                        "dev.fakeanam.internal.engine",
                        "dev.fakeanam.internal.seed",
                        "dev.fakeanam.internal.sharelinks",
                        "dev.fakeanam.internal.store");
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void layers_point_one_way() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.fakeanam..")
                .ensureAllClassesAreContainedInArchitecture()
                .layer("json")
                .definedBy("dev.fakeanam.json")
                .layer("fields")
                .definedBy("dev.fakeanam.internal.json")
                .layer("model")
                .definedBy("dev.fakeanam.model")
                .layer("journal")
                .definedBy("dev.fakeanam.journal")
                .layer("fault")
                .definedBy("dev.fakeanam.fault")
                .layer("api")
                .definedBy("dev.fakeanam")
                .layer("store")
                .definedBy("dev.fakeanam.internal.store")
                .layer("sharelinks")
                .definedBy("dev.fakeanam.internal.sharelinks")
                .layer("engine")
                .definedBy("dev.fakeanam.internal.engine")
                .layer("seed")
                .definedBy("dev.fakeanam.internal.seed")
                .layer("admin")
                .definedBy("dev.fakeanam.internal.admin")
                .layer("remote")
                .definedBy("dev.fakeanam.remote")
                .layer("http")
                .definedBy("dev.fakeanam.internal.http")
                .layer("server")
                .definedBy("dev.fakeanam.server")
                .layer("cli")
                .definedBy("dev.fakeanam.internal.cli")
                .whereLayer("json")
                .mayNotAccessAnyLayer()
                .whereLayer("fields")
                .mayOnlyAccessLayers("json")
                .whereLayer("model")
                .mayOnlyAccessLayers("json", "fields")
                .whereLayer("journal")
                .mayOnlyAccessLayers("json", "fields", "model")
                .whereLayer("fault")
                .mayOnlyAccessLayers("journal", "json", "fields", "model")
                .whereLayer("api")
                .mayOnlyAccessLayers("model", "journal", "fault")
                .whereLayer("store")
                .mayOnlyAccessLayers("api", "model")
                .whereLayer("sharelinks")
                .mayOnlyAccessLayers("store", "api", "journal", "json", "fields", "model")
                .whereLayer("engine")
                .mayOnlyAccessLayers("sharelinks", "store", "api", "fault", "journal", "json", "fields", "model")
                .whereLayer("seed")
                .mayOnlyAccessLayers("engine", "store", "api", "fault", "json", "fields", "model")
                .whereLayer("admin")
                .mayOnlyAccessLayers("api", "fault", "journal", "json", "fields", "model")
                .whereLayer("remote")
                .mayOnlyAccessLayers("admin", "api", "fault", "journal", "json", "fields", "model")
                .whereLayer("http")
                .mayOnlyAccessLayers("seed", "engine", "admin", "api", "fault", "journal", "json", "fields", "model")
                .whereLayer("server")
                .mayOnlyAccessLayers(
                        "http", "engine", "sharelinks", "store", "api", "fault", "journal", "json", "fields", "model")
                .whereLayer("cli")
                .mayOnlyAccessLayers("server", "seed", "engine", "api", "fault", "journal", "json", "fields", "model")
                .check(CLASSES);
    }

    @Test
    void only_the_http_package_knows_javalin_jetty_and_servlets() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.fakeanam.internal.http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "kotlin..")
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_knows_picocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.fakeanam.internal.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }

    @Test
    void only_the_json_package_knows_jackson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.fakeanam.json")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @Test
    void real_time_comes_in_at_one_place() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.fakeanam.server.EmbeddedFakeAnam")
                .should()
                .callMethodWhere(target(owner(nameMatching("java\\.time\\..*")))
                        .and(target(nameMatching("now|system.*|tick(Millis|Minutes|Seconds)"))))
                .orShould()
                .callMethodWhere(target(owner(nameMatching("java\\.lang\\.System")))
                        .and(target(nameMatching("currentTimeMillis|nanoTime"))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callConstructor(Date.class)
                .check(CLASSES);
    }

    /** What scripts do by chance starts from a seed that the test gives. */
    @Test
    void only_api_keys_are_random() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.fakeanam.internal.engine.ApiKeys")
                .should()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .dependOnClassesThat(describe(
                        "are unseeded sources of random numbers",
                        type -> type.isAssignableTo(RandomGenerator.class) && !type.isEquivalentTo(Random.class)))
                .check(CLASSES);
    }

    @Test
    void nothing_prints_or_logs() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..")
                .check(CLASSES);
    }

    @Test
    void static_state_is_never_mutable() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
        noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType(describe(
                        "is made to be changed",
                        type -> type.isAssignableTo(ThreadLocal.class)
                                || type.getPackageName().startsWith("java.util.concurrent")))
                .check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        Predicate<JavaPackage> marked = found -> found.isAnnotatedWith(NullMarked.class);

        Set<String> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(marked.negate())
                .map(JavaPackage::getName)
                .collect(Collectors.toUnmodifiableSet());

        assertThat(unmarked).as("packages without @NullMarked").isEmpty();
    }

    /** By patterns, ArchUnit cannot tell {@code dev.fakeanam} from the packages below it. */
    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
