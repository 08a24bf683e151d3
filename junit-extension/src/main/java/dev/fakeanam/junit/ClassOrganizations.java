package dev.fakeanam.junit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the organizations of annotated classes as long as the JVM. So a class that runs again has the same URL and key,
 * which an application may have kept. Thread-safe.
 */
final class ClassOrganizations {
    private static final Map<Object, ClassOrganization> KEPT = new ConcurrentHashMap<>();

    private ClassOrganizations() {}

    /** Returns that of a class, or a new one if another run at the same time has it. */
    static ClassOrganization take(Class<?> testClass, Settings settings) {
        ClassOrganization kept = KEPT.computeIfAbsent(testClass, first -> new ClassOrganization(settings));
        return kept.take() ? kept : new ClassOrganization(settings);
    }
}
