package dev.fakeanam;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.fakeanam.status.Experimental;
import dev.fakeanam.status.Stable;
import java.lang.annotation.Annotation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiStatusTest {
    private static final String INTERNAL = "dev.fakeanam.internal..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("dev.fakeanam");
    private static final ArchCondition<JavaClass> HAVE_STABLE_SIGNATURES =
            new ArchCondition<>("have stable types in their signatures") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getMembers().stream()
                            .filter(member -> is(Stable.class, type))
                            .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                            .forEach(member -> types(member)
                                    .filter(part -> is(Experimental.class, part))
                                    .forEach(part -> events.add(SimpleConditionEvent.violated(
                                            member, member.getFullName() + " has " + part.getName()))));
                }
            };

    @Test
    void every_public_type_says_what_a_release_promises_of_it() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .resideOutsideOfPackage(INTERNAL)
                .should()
                .beAnnotatedWith(Stable.class)
                .orShould()
                .beAnnotatedWith(Experimental.class)
                .check(CLASSES);
    }

    @Test
    void a_stable_type_has_no_experimental_type_in_its_signatures() {
        classes().that().arePublic().should(HAVE_STABLE_SIGNATURES).check(CLASSES);
    }

    @Test
    void no_other_type_promises_anything() {
        noClasses()
                .that()
                .areNotPublic()
                .or()
                .resideInAPackage(INTERNAL)
                .should()
                .beAnnotatedWith(Stable.class)
                .orShould()
                .beAnnotatedWith(Experimental.class)
                .check(CLASSES);
    }

    private static Stream<JavaClass> types(JavaMember member) {
        if (member instanceof JavaCodeUnit method) {
            return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                    .flatMap(type -> type.getAllInvolvedRawTypes().stream());
        }
        return ((JavaField) member).getType().getAllInvolvedRawTypes().stream();
    }

    /** A nested type has the status of the type around it. */
    private static boolean is(Class<? extends Annotation> status, JavaClass type) {
        return type.isAnnotatedWith(status)
                || type.getEnclosingClass().filter(outer -> is(status, outer)).isPresent();
    }
}
