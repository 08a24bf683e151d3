package dev.fakeanam.junit;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Keeps the organizations of annotated classes as long as the JVM. So a class that runs again has the same URL and key,
 * which an application may have kept. Thread-safe.
 */
final class ClassOrganizations {
    private static final Map<Object, ClassOrganization> KEPT = new ConcurrentHashMap<>();

    private ClassOrganizations() {}

    /**
     * Returns that of a class. If another run at the same time has it, returns a new one, unless an application context
     * has its key.
     */
    static ClassOrganization take(Class<?> testClass, Settings settings) {
        ClassOrganization kept = of(testClass, settings);
        return kept.take() || !settings.names().isEmpty() ? kept : new ClassOrganization(settings);
    }

    /** Returns the one that gives its URL and key to the application context of a Spring test; empty for none. */
    static Optional<ClassOrganization> forContextOf(Class<?> testClass) {
        Class<?> outermost = null;
        for (Class<?> at = testClass; at != null; at = outer(at)) {
            outermost = AnnotationSupport.isAnnotated(at, FakeAnamTest.class) ? at : outermost;
        }
        if (outermost == null) {
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

    /** Classes share an organization if they may have the same context. */
    private static ClassOrganization of(Class<?> testClass, Settings settings) {
        boolean sharesContexts =
                !settings.names().isEmpty() && settings.lifecycle() == Lifecycle.ORGANIZATION_PER_CLASS;
        Object key = sharesContexts
                ? List.of(settings.names(), String.valueOf(settings.apiKey()), settings.https())
                : testClass;
        return KEPT.computeIfAbsent(key, first -> new ClassOrganization(settings));
    }

    /** A static class inside of another one is not part of its tests. */
    private static @Nullable Class<?> outer(Class<?> testClass) {
        return Modifier.isStatic(testClass.getModifiers()) ? null : testClass.getEnclosingClass();
    }
}
