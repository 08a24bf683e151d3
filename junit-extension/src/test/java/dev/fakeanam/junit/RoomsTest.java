package dev.fakeanam.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class RoomsTest {
    /** A new kind of resource needs no change of the extension. */
    @Test
    void the_extension_names_no_resource() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.fakeanam.internal.api.*..",
                        "dev.fakeanam.internal.rooms..",
                        "dev.fakeanam.avatars..",
                        "dev.fakeanam.llms..",
                        "dev.fakeanam.personas..",
                        "dev.fakeanam.sessions..",
                        "dev.fakeanam.sharelinks..",
                        "dev.fakeanam.tokens..",
                        "dev.fakeanam.tools..",
                        "dev.fakeanam.voices..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(new ImportOption.DoNotIncludeJars())
                        .importPackages("dev.fakeanam.junit"));
    }
}
