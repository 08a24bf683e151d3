package dev.fakeanam;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fakeanam.status.Experimental;
import dev.fakeanam.status.Stable;
import org.junit.jupiter.api.Test;

class ApiStatusTest {
    private static final String INTERNAL = "dev.fakeanam.internal..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("dev.fakeanam");

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
}
