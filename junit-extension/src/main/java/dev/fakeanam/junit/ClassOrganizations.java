package dev.fakeanam.junit;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Keeps the organizations of annotated classes until the JVM ends. So a class that runs again has the same URL and key,
 * which an application may have stored. Thread-safe.
 */
final class ClassOrganizations {
    private static final Map<Object, ClassOrganization> KEPT = new ConcurrentHashMap<>();

    private ClassOrganizations() {}

    /**
     * Returns the organization of a class. If another run uses it at the same time, returns a new one, unless an
     * application context has its key.
     */
    static ClassOrganization take(Class<?> testClass, Settings settings) {
        ClassOrganization kept = of(testClass, settings);
        return kept.take() || !settings.names().isEmpty() ? kept : new ClassOrganization(settings);
    }

    /**
     * Returns the organization that gives its URL and key to the application context of a Spring test; empty if there
     * is none.
     */
    static Optional<ClassOrganization> forContextOf(Class<?> testClass) {
        Class<?> outermost = outermostAnnotated(testClass);
        if (outermost == null) {
            ContextHierarchies.addWithoutFake(testClass);
            return Optional.empty();
        }
        FakeAnamTest annotation =
                AnnotationSupport.findAnnotation(outermost, FakeAnamTest.class).orElseThrow();
        if (PropertyNames.of(annotation).isEmpty()) {
            return Optional.empty();
        }
        ClassOrganization found = of(outermost, Settings.of(annotation, annotation));
        found.addContextOf(testClass);
        return Optional.of(found);
    }

    /**
     * Returns the class that declares a nested class, if Spring finds no annotation through it. JUnit finds the
     * annotation of the class that inherits the nested class.
     */
    static Optional<Class<?>> unannotated(Class<?> testClass) {
        return outermostAnnotated(testClass) == null ? Optional.ofNullable(outer(testClass)) : Optional.empty();
    }

    private static @Nullable Class<?> outermostAnnotated(Class<?> testClass) {
        Class<?> outermost = null;
        for (Class<?> at = testClass; at != null; at = outer(at)) {
            outermost = AnnotationSupport.isAnnotated(at, FakeAnamTest.class) ? at : outermost;
        }
        return outermost;
    }

    /** Classes share an organization if they may have the same context. */
    private static ClassOrganization of(Class<?> testClass, Settings settings) {
        boolean sharesContexts =
                !settings.names().isEmpty() && settings.lifecycle() == Lifecycle.ORGANIZATION_PER_CLASS;
        Object key = sharesContexts
                ? List.of(settings.names(), String.valueOf(settings.apiKey()), settings.https())
                : testClass;
        return KEPT.computeIfAbsent(key, first -> new ClassOrganization(settings));
    }

    /** Returns the enclosing class. A static nested class has none, because its tests are separate. */
    static @Nullable Class<?> outer(Class<?> testClass) {
        return Modifier.isStatic(testClass.getModifiers()) ? null : testClass.getEnclosingClass();
    }
}
