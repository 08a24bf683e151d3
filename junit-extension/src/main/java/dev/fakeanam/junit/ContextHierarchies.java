package dev.fakeanam.junit;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds contexts that do not get the URL and the key. For {@code @ContextHierarchy}, Spring asks with the class that
 * declares a level, and not with the test class. Thread-safe.
 */
final class ContextHierarchies {
    /** A name, because Spring may be absent. */
    private static final String ANNOTATION = "org.springframework.test.context.ContextHierarchy";

    private static final Set<Class<?>> WITHOUT_FAKE = ConcurrentHashMap.newKeySet();

    private ContextHierarchies() {}

    /** Remembers that Spring makes a context by the annotations of a class, which has no {@code @FakeAnamTest}. */
    static void addWithoutFake(Class<?> declaring) {
        if (isDeclaredBy(declaring)) {
            WITHOUT_FAKE.add(declaring);
        }
    }

    /** Returns the classes that declare a hierarchy for a test class: itself, superclasses and enclosing classes. */
    static List<Class<?>> declaring(Class<?> testClass) {
        return withInherited(testClass)
                .filter(ContextHierarchies::isDeclaredBy)
                .distinct()
                .toList();
    }

    /**
     * Returns a class that declares a context without the URL and the key.
     *
     * @param declaring the classes that declare a hierarchy for a test class
     * @param withFake the classes of which Spring has given the contexts the URL and the key
     */
    static Optional<Class<?>> missing(List<Class<?>> declaring, Set<Class<?>> withFake) {
        Optional<Class<?>> without =
                declaring.stream().filter(WITHOUT_FAKE::contains).findFirst();
        return without.isPresent() || declaring.stream().anyMatch(withFake::contains)
                ? without
                : declaring.stream().findFirst();
    }

    private static Stream<Class<?>> withInherited(@Nullable Class<?> testClass) {
        return testClass == null
                ? Stream.of()
                : Stream.of(
                                Stream.<Class<?>>of(testClass),
                                withInherited(testClass.getSuperclass()),
                                withInherited(ClassOrganizations.outer(testClass)))
                        .flatMap(classes -> classes);
    }

    private static boolean isDeclaredBy(Class<?> declaring) {
        return Stream.of(declaring.getDeclaredAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Stream.concat(
                        Stream.of(type),
                        Stream.of(type.getDeclaredAnnotations()).map(Annotation::annotationType)))
                .anyMatch(type -> type.getName().equals(ANNOTATION));
    }
}
