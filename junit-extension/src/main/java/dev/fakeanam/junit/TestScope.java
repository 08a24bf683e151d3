package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Holds the extension and the shared organization of a class with its nested classes, or of a single annotated method.
 *
 * @param shared the organization that the tests share; null if each test has its own
 */
record TestScope(FakeAnamExtension extension, @Nullable ClassOrganization shared) {
    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

    /** Returns the scope of a context; the first call opens it. */
    static TestScope of(ExtensionContext context, FakeAnamExtension extension) {
        TestScope scope = StoreResource.in(
                context.getStore(FakeAnamExtension.NAMESPACE), TestScope.class, () -> open(context, extension));
        if (scope.extension() != extension || extension.isField() && isAnnotated(context)) {
            throw new ExtensionConfigurationException(
                    context.getRequiredTestClass().getName() + " has "
                            + (isAnnotated(context) ? "both @FakeAnamTest and a field" : "two fields")
                            + " with a FakeAnamExtension, so a parameter could be of either. Leave one of them out.");
        }
        return scope;
    }

    /** Throws an exception if tests that share an organization could run at the same time. */
    static void requireOneByOne(ExtensionContext context) {
        boolean parallel = context.getConfigurationParameter(PARALLEL)
                .map(Boolean::parseBoolean)
                .orElse(false);
        if (parallel && context.getExecutionMode() == ExecutionMode.CONCURRENT) {
            throw new ExtensionConfigurationException("The tests of "
                    + context.getRequiredTestClass().getName() + " may run at the same time, but share the organization"
                    + " of their class, which is cleared before each test. Annotate the class with"
                    + " @Execution(ExecutionMode.SAME_THREAD), or give every test its own organization.");
        }
    }

    FakeAnam server(ExtensionContext context) {
        return shared == null
                ? TestRun.of(context).server(extension.settings(context).https())
                : shared.server();
    }

    private static StoreResource<TestScope> open(ExtensionContext context, FakeAnamExtension extension) {
        ClassOrganization shared = extension.ofTheClass(context);
        if (shared == null) {
            return new StoreResource<>(new TestScope(extension, null), () -> {});
        }
        if (context.getTestMethod().isPresent()) {
            throw new ExtensionConfigurationException("A class shares an organization, not a method, but "
                    + context.getRequiredTestMethod() + " asks for one. "
                    + (extension.isField()
                            ? "Make the field with the FakeAnamExtension static."
                            : "Set the lifecycle in the annotation of the class."));
        }
        shared.beginClass(TestRun.of(context), TestName.of(context));
        return new StoreResource<>(
                new TestScope(extension, shared), () -> shared.endClass(context, extension.settings(context)));
    }

    private static boolean isAnnotated(ExtensionContext context) {
        return !Settings.annotations(context).isEmpty();
    }
}
