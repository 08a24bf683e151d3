package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.remote.RemoteFakeAnam;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps the server in the store of the whole run, and each test's organization in the store of that test. */
final class FakeAnamExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(FakeAnamExtension.class);
    private static final String URL_PARAMETER = "fakeanam.url";
    private static final String URL_VARIABLE = "FAKE_ANAM_URL";
    private static final String TOKEN_VARIABLE = "FAKE_ANAM_ADMIN_TOKEN";

    /**
     * Closed by JUnit with its store: before 5.13 it closes only the one interface, from then on it warns of it alone.
     */
    @SuppressWarnings("deprecation")
    private record Kept<T>(T value, Runnable end) implements Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }

    /** Lets a constructor's parameter belong to the test that the instance is made for. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Organization.class || type == FakeAnam.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == FakeAnam.class) {
            return new SharedFakeAnam(server(context));
        }
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException("There is no organization for the parameter \""
                    + parameter.getParameter().getName() + "\" of " + parameter.getDeclaringExecutable()
                    + ", because every test has its own and no test runs yet. Take it as a parameter of a test, of a"
                    + " @BeforeEach method, or of the constructor of a class whose life cycle is PER_METHOD.");
        }
        return organization(context);
    }

    private static Organization organization(ExtensionContext context) {
        Store ofTheTest = context.getStore(NAMESPACE.append(context.getUniqueId()));
        return kept(ofTheTest, Organization.class, () -> {
            Organization organization = server(context).newOrganization(TestName.of(context.getUniqueId()));
            return new Kept<>(organization, organization::close);
        });
    }

    private static FakeAnam server(ExtensionContext context) {
        Store ofTheRun = context.getRoot().getStore(NAMESPACE);
        return kept(ofTheRun, FakeAnam.class, () -> {
            FakeAnam server = url(context).map(FakeAnamExtension::connect).orElseGet(EmbeddedFakeAnam::start);
            return new Kept<>(server, server::close);
        });
    }

    private static Optional<String> url(ExtensionContext context) {
        return context.getConfigurationParameter(URL_PARAMETER)
                .or(() -> Optional.ofNullable(System.getenv(URL_VARIABLE)))
                .filter(url -> !url.isBlank());
    }

    private static FakeAnam connect(String url) {
        return RemoteFakeAnam.connect(URI.create(url.strip()), System.getenv(TOKEN_VARIABLE));
    }

    private static <T> T kept(Store store, Class<T> type, Supplier<Kept<T>> make) {
        return type.cast(store.getOrComputeIfAbsent(type, absent -> make.get(), Kept.class)
                .value());
    }
}
