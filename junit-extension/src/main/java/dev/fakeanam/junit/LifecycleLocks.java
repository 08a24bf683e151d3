package dev.fakeanam.junit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Locks tests that share an organization, and classes that name the same API key, so that they run one after the other.
 */
final class LifecycleLocks implements ResourceLocksProvider {

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        return AnnotationSupport.findAnnotation(testClass, FakeAnamTest.class)
                .map(annotation -> locks(annotation, testClass))
                .orElse(Set.of());
    }

    @Override
    public Set<Lock> provideForNestedClass(List<Class<?>> enclosingInstanceTypes, Class<?> testClass) {
        return provideForClass(testClass);
    }

    @Override
    public Set<Lock> provideForMethod(List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        return Set.of();
    }

    private static Set<Lock> locks(FakeAnamTest annotation, Class<?> testClass) {
        return switch (annotation.lifecycle()) {
            case ORGANIZATION_PER_TEST -> Set.of();
            case ORGANIZATION_PER_CLASS ->
                Set.of(new Lock(LifecycleLocks.class.getPackageName()
                        + (annotation.apiKey().isEmpty()
                                ? " class " + testClass.getName()
                                : " API key " + annotation.apiKey())));
            case SERVER_PER_CLASS ->
                Set.of(new Lock(LifecycleLocks.class.getPackageName() + " class " + testClass.getName()));
        };
    }
}
