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
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.fakeanam.internal.api.Room;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("dev.fakeanam");

    /** All packages: each depends only on those before it. */
    private static final List<String> LAYERS = List.of(
            "dev.fakeanam.status",
            "dev.fakeanam.json",
            "dev.fakeanam.internal.json",
            "dev.fakeanam.internal.uri",
            "dev.fakeanam.internal.threads",
            "dev.fakeanam.api",
            "dev.fakeanam.journal",
            "dev.fakeanam.matching",
            "dev.fakeanam.scripting",
            "dev.fakeanam.avatars",
            "dev.fakeanam.voices",
            "dev.fakeanam.llms",
            "dev.fakeanam.tools",
            "dev.fakeanam.sharelinks",
            "dev.fakeanam.personas",
            "dev.fakeanam.tokens",
            "dev.fakeanam.sessions",
            "dev.fakeanam",
            "dev.fakeanam.internal.tls",
            "dev.fakeanam.internal.journal",
            "dev.fakeanam.internal.scripting",
            "dev.fakeanam.internal.api",
            "dev.fakeanam.internal.api.files",
            "dev.fakeanam.internal.api.avatars",
            "dev.fakeanam.internal.api.voices",
            "dev.fakeanam.internal.api.llms",
            "dev.fakeanam.internal.api.tools",
            "dev.fakeanam.internal.api.personas",
            "dev.fakeanam.internal.api.tokens",
            "dev.fakeanam.internal.api.sessions",
            "dev.fakeanam.internal.api.sharelinks",
            "dev.fakeanam.internal.organization",
            "dev.fakeanam.internal.engine",
            "dev.fakeanam.internal.rooms",
            "dev.fakeanam.internal.seed",
            "dev.fakeanam.internal.admin",
            "dev.fakeanam.remote",
            "dev.fakeanam.internal.http",
            "dev.fakeanam.internal.http.admin",
            "dev.fakeanam.server",
            "dev.fakeanam.internal.cli");

    /** The packages of the rooms, each of which has a public one of the same name. */
    private static final List<String> ROOMS = LAYERS.stream()
            .filter(name -> name.startsWith("dev.fakeanam.internal.api."))
            .toList();

    @Test
    void all_packages_are_there_to_be_checked() {
        Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toUnmodifiableSet());

        assertThat(packages).containsExactlyInAnyOrderElementsOf(LAYERS);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(CLASSES);
    }

    /** A package depends only on packages before it in the list. */
    @Test
    void packages_point_one_way() {
        for (int i = 0; i < LAYERS.size(); i++) {
            String lower = LAYERS.get(i);
            Set<String> higher = Set.copyOf(LAYERS.subList(i + 1, LAYERS.size()));
            noClasses()
                    .that()
                    .resideInAPackage(lower)
                    .should()
                    .dependOnClassesThat(
                            describe("are in a package above " + lower, type -> higher.contains(type.getPackageName())))
                    .check(CLASSES);
        }
    }

    /** A new resource needs only a room, and a line in {@code AllRooms}. */
    @Test
    void only_rooms_their_list_and_the_public_interfaces_name_a_resource() {
        String[] publicPackages =
                ROOMS.stream().map(room -> room.replace(".internal.api", "")).toArray(String[]::new);

        noClasses()
                .that()
                .resideOutsideOfPackages("dev.fakeanam", "dev.fakeanam.internal.rooms", "dev.fakeanam.internal.cli")
                .and()
                .resideOutsideOfPackages(ROOMS.toArray(String[]::new))
                .and()
                .resideOutsideOfPackages(publicPackages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(ROOMS.stream(), Stream.of(publicPackages)).toArray(String[]::new))
                .check(CLASSES);
    }

    /** A room offers its room object and its state to others. */
    @Test
    void a_room_reaches_another_one_only_through_what_that_offers() {
        for (String room : ROOMS) {
            noClasses()
                    .that()
                    .resideInAPackage(room)
                    .should()
                    .dependOnClassesThat(describe(
                            "are inside another room",
                            type -> ROOMS.contains(type.getPackageName())
                                    && !type.getPackageName().equals(room)
                                    && !type.isAssignableTo(Room.class)
                                    && !type.getSimpleName().endsWith("Store")))
                    .check(CLASSES);
        }
    }

    @Test
    void only_the_http_package_knows_javalin_jetty_and_servlets() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.fakeanam.internal.http..")
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

    /** Random steps of scripts derive from a seed that the test gives, and ids from the organization's name. */
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
                .callConstructor(SplittableRandom.class)
                .orShould()
                .dependOnClassesThat(describe(
                        "are sources of random numbers that have no seed",
                        type -> type.isAssignableTo(RandomGenerator.class)
                                && !type.isEquivalentTo(Random.class)
                                && !type.isEquivalentTo(SplittableRandom.class)))
                .check(CLASSES);
    }

    @Test
    void nothing_prints_or_logs() {
        noClasses()
                .that(describe(
                        "are not the command line's entry, which tells of an end without memory",
                        type -> !type.getName().equals("dev.fakeanam.internal.cli.Main")))
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

    /** With patterns, ArchUnit cannot distinguish {@code dev.fakeanam} from the packages below it. */
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
