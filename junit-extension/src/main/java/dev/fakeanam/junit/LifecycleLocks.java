package dev.fakeanam.junit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Locks tests that share an organization, and classes with the same API key, so that they run one after the other. */
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
        return switch (Settings.lifecycle(annotation)) {
            case ORGANIZATION_PER_TEST -> Set.of();
            case ORGANIZATION_PER_CLASS -> Set.of(lock(sharedKey(annotation, testClass)));
            case SERVER_PER_CLASS -> Set.of(lock("class " + testClass.getName()));
        };
    }

    private static String sharedKey(FakeAnamTest annotation, Class<?> testClass) {
        if (!annotation.apiKey().isEmpty()) {
            return "API key " + annotation.apiKey();
        }
        PropertyNames names = PropertyNames.of(annotation);
        return names.isEmpty() ? "class " + testClass.getName() : "API key of " + names;
    }

    private static Lock lock(String what) {
        return new Lock(LifecycleLocks.class.getPackageName() + " " + what);
    }
}
