package dev.fakeanam.junit;

import dev.fakeanam.Tls;
import dev.fakeanam.server.ServerOptions;
import dev.fakeanam.status.Stable;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * Does the same as {@link FakeAnamTest}, from a field with {@link org.junit.jupiter.api.extension.RegisterExtension}.
 * Static code can then read the base URL and the API key before the first test:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final FakeAnamExtension ANAM =
 *         FakeAnamExtension.builder().lifecycle(Lifecycle.ORGANIZATION_PER_CLASS).build();
 *
 * @DynamicPropertySource
 * static void anam(DynamicPropertyRegistry registry) {
 *     registry.add("anam.base-url", ANAM::baseUrl);
 *     registry.add("anam.api-key", ANAM::apiKey);
 * }
 * }</pre>
 *
 * <p>In the lifecycle {@link Lifecycle#ORGANIZATION_PER_TEST}, the field may be an instance field. It then provides no
 * parameters for the constructor of the class. Do not use it together with {@link FakeAnamTest}. Thread-safe.
 */
@Stable(since = "0.1.0")
public final class FakeAnamExtension
        implements BeforeAllCallback,
                TestInstancePreConstructCallback,
                BeforeEachCallback,
                InvocationInterceptor,
                ParameterResolver {
    static final Namespace NAMESPACE = Namespace.create(FakeAnamExtension.class);

    /** Null if the settings are in annotations. */
    private final @Nullable Settings settings;
    /** In a field, because static code uses it before there is a store. For annotated classes it is in the store. */
    private final @Nullable ClassOrganization ofTheField;

    private FakeAnamExtension() {
        this.settings = null;
        this.ofTheField = null;
    }

    private FakeAnamExtension(Settings settings) {
        this.settings = settings;
        this.ofTheField =
                settings.lifecycle() == Lifecycle.ORGANIZATION_PER_TEST ? null : new ClassOrganization(settings);
    }

    /** {@return a builder} Without further settings, its extension does the same as the annotation. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return the base URL of the API, for use in place of {@code https://api.anam.ai}} It has scheme, host and port,
     * and no path. Starts the server if it has not started yet.
     *
     * <p>Until the JVM ends, the URL stays the same for all classes that inherit the field, and in each run of the
     * tests. The server keeps running. Only a server on a port of the test's choice closes with its class, and starts
     * again at the same URL. Extensions that are used before a run begins share one server in this process, unless they
     * have their own.
     *
     * @throws IllegalStateException in the lifecycle {@link Lifecycle#ORGANIZATION_PER_TEST}
     */
    public URI baseUrl() {
        return ofTheField("base URL").server().baseUrl();
    }

    /**
     * {@return the API key of the class's organization} Requests can use it at once. It stays the same for all classes
     * that inherit the field, and in each run of the tests.
     *
     * @throws IllegalStateException in the lifecycle {@link Lifecycle#ORGANIZATION_PER_TEST}
     */
    public String apiKey() {
        return ofTheField("API key").organization().apiKey();
    }

    /**
     * {@return what a client needs to trust a server with HTTPS} Each JVM creates new certificates.
     *
     * @throws IllegalStateException in the lifecycle {@link Lifecycle#ORGANIZATION_PER_TEST}, or if the server serves
     *     plain HTTP
     */
    public Tls tls() {
        return ofTheField("certificate").server().tls();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        settings(context);
        TestScope.of(context, this);
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        settings(context);
        begin(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        settings(context);
        begin(context);
        ClassOrganization shared = TestScope.of(context, this).shared();
        if (shared != null) {
            shared.requireContextOf(context.getRequiredTestClass());
        }
    }

    /** Reports the failure of a dynamic test to its factory, because they share the organizations. */
    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> invocation, DynamicTestInvocationContext dynamicTest, ExtensionContext context)
            throws Throwable {
        try {
            invocation.proceed();
        } catch (Throwable thrown) {
            TestOrganization.existing(context).ifPresent(test -> test.thrownInside(thrown));
            ExtraOrganizations.ofTheTest(context).ifPresent(extra -> extra.thrownInside(thrown));
            throw thrown;
        }
    }

    /** Gives a constructor's parameters the organization of the test that the instance is created for. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Injection.of(parameter).isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Injection.of(parameter).orElseThrow().resolve(parameter, context, TestScope.of(context, this));
    }

    boolean isField() {
        return settings != null;
    }

    /** Throws an exception if annotations contradict each other. */
    Settings settings(ExtensionContext context) {
        return settings == null ? Settings.annotated(context) : settings;
    }

    /** Returns the organization that the tests of a class share; null if every test has its own. */
    @Nullable
    ClassOrganization ofTheClass(ExtensionContext context) {
        if (isField()) {
            return ofTheField;
        }
        Settings annotated = Settings.annotated(context);
        return annotated.lifecycle() == Lifecycle.ORGANIZATION_PER_TEST
                ? null
                : ClassOrganizations.take(context.getRequiredTestClass(), annotated);
    }

    /** Clears the organization of a class before each test, even if the test has no parameter. */
    private void begin(ExtensionContext context) {
        TestScope scope = TestScope.of(context, this);
        if (scope.shared() != null && context.getTestMethod().isPresent()) {
            if (isField()) {
                TestScope.requireOneByOne(context);
            }
            TestOrganization.of(context, scope);
        }
    }

    private ClassOrganization ofTheField(String what) {
        if (ofTheField == null) {
            throw new IllegalStateException("This extension has no " + what + " of its own, because every test has its"
                    + " own organization. Take @AnamBaseUrl and @AnamApiKey as parameters of the test or of a"
                    + " @BeforeEach method. Or let the tests of the class share one organization:"
                    + " FakeAnamExtension.builder().lifecycle(Lifecycle.ORGANIZATION_PER_CLASS).");
        }
        return ofTheField;
    }

    /** Sets up an extension in a field. Not thread-safe. */
    public static final class Builder {
        private Lifecycle lifecycle = Lifecycle.ORGANIZATION_PER_TEST;
        private @Nullable String apiKey;
        private @Nullable ServerOptions serverOptions;
        private boolean https;
        private Strictness strictness = Strictness.STRICT;
        private Finding[] allowed = {};

        private Builder() {}

        /**
         * Sets how long an organization lives.
         *
         * @param newLifecycle the lifecycle; by default {@link Lifecycle#ORGANIZATION_PER_TEST}
         * @return this
         */
        public Builder lifecycle(Lifecycle newLifecycle) {
            lifecycle = newLifecycle;
            return this;
        }

        /**
         * Sets the API key of the class's organization. Not allowed with {@link Lifecycle#ORGANIZATION_PER_TEST}.
         *
         * @param newApiKey the key: visible ASCII characters without spaces; by default a random one
         * @return this
         */
        public Builder apiKey(String newApiKey) {
            apiKey = newApiKey;
            return this;
        }

        /**
         * Sets the options of the class's own server. Needs {@link Lifecycle#SERVER_PER_CLASS}.
         *
         * @param options the server's options
         * @return this
         */
        public Builder serverOptions(ServerOptions options) {
            serverOptions = options;
            return this;
        }

        /**
         * Serves HTTPS, and no HTTP. If you use {@link #serverOptions}, call {@code ServerOptions.withHttps()} instead.
         *
         * @return this
         */
        public Builder https() {
            https = true;
            return this;
        }

        /**
         * Sets whether findings fail a test.
         *
         * @param newStrictness the strictness; by default {@link Strictness#STRICT}
         * @return this
         */
        public Builder strictness(Strictness newStrictness) {
            strictness = newStrictness;
            return this;
        }

        /**
         * Allows findings: they then fail no test.
         *
         * @param findings the findings to allow; by default none
         * @return this
         */
        public Builder allow(Finding... findings) {
            allowed = findings.clone();
            return this;
        }

        /**
         * {@return the extension}
         *
         * @throws IllegalArgumentException if the settings contradict each other; the message says what to change
         */
        public FakeAnamExtension build() {
            return new FakeAnamExtension(new Settings(
                    lifecycle,
                    apiKey,
                    serverOptions,
                    https,
                    Settings.allowed(strictness, allowed),
                    true,
                    PropertyNames.NONE));
        }
    }
}
