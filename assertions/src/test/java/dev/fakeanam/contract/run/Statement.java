package dev.fakeanam.contract.run;

import static java.util.Comparator.comparing;

import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.contract.SeenAtAnam;
import dev.fakeanam.journal.Assumption;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * One statement of the contract: a test of the suite.
 *
 * @param test the test's method
 */
record Statement(Method test) {
    private static final Comparator<Statement> ORDER = comparing(Statement::family)
            .thenComparing(Statement::about)
            .thenComparing(statement -> !statement.isDocumented())
            .thenComparing(
                    statement -> statement.assumption().map(Enum::ordinal).orElse(-1))
            .thenComparing(Statement::text);

    /** {@return all, in the order of the report} */
    static List<Statement> all() {
        return ReflectionSupport.findAllClassesInPackage(
                        ContractTest.class.getPackageName(),
                        type -> type.isAnnotationPresent(ContractTest.class),
                        name -> true)
                .stream()
                .flatMap(type ->
                        AnnotationSupport.findAnnotatedMethods(type, Test.class, HierarchyTraversalMode.TOP_DOWN)
                                .stream())
                .map(Statement::new)
                .sorted(ORDER)
                .toList();
    }

    /** {@return the only one of this name} */
    static Statement named(String about, String test) {
        return all().stream()
                .filter(statement -> statement.about().equals(about)
                        && statement.test().getName().equals(test))
                .findFirst()
                .orElseThrow();
    }

    private String family() {
        return test.getDeclaringClass().getPackageName();
    }

    String about() {
        return test.getDeclaringClass().getAnnotation(ContractTest.class).value();
    }

    String text() {
        return test.getName().replace('_', ' ');
    }

    /** {@return the number of marks that say where it comes from, which must be one} */
    long marks() {
        return Stream.of(DocumentedByAnam.class, SeenAtAnam.class, Assumed.class)
                .filter(test::isAnnotationPresent)
                .count();
    }

    /** {@return the assumption that it belongs to} */
    Optional<Assumption> assumption() {
        return Optional.ofNullable(test.getAnnotation(Assumed.class))
                .map(Assumed::value)
                .or(() -> Optional.ofNullable(test.getAnnotation(SeenAtAnam.class)).stream()
                        .flatMap(seen -> Stream.of(seen.value()))
                        .findFirst());
    }

    /** {@return where it comes from, as the report shows it: {@code documented}, {@code seen (A19)} or {@code A19}} */
    String provenance() {
        if (isDocumented()) {
            return "documented";
        }
        String name = assumption().map(Enum::name).orElse("");
        if (test.isAnnotationPresent(Assumed.class)) {
            return name;
        }
        return name.isEmpty() ? "seen" : "seen (" + name + ")";
    }

    private boolean isDocumented() {
        return test.isAnnotationPresent(DocumentedByAnam.class);
    }

    @Override
    public String toString() {
        return about() + ": " + text();
    }
}
