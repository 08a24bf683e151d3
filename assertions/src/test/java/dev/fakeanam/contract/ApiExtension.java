package dev.fakeanam.contract;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the suite its {@link Api}. If the run's configuration parameters name one, all classes use it. Otherwise each
 * class has its own organization in a fake in this process.
 */
@SuppressWarnings("deprecation") // Jupiter 6 deprecates it, but 5.12 has nothing else.
final class ApiExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(ApiExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Api.class;
    }

    @Override
    public Api resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store ofRun = context.getRoot().getStore(NAMESPACE);
        if (parameter(context, ApiUnderTest.REAL).isPresent()) {
            return api(ofRun, () -> ApiUnderTest.real(name -> Optional.ofNullable(System.getenv(name))));
        }
        if (parameter(context, ApiUnderTest.BASE_URL).isPresent()) {
            return api(ofRun, () -> ApiUnderTest.read(name -> parameter(context, name)));
        }
        // Made before the API, so that it is closed after it.
        FakeAnam fake = ofRun.getOrComputeIfAbsent(FakeAnam.class, key -> started(), Shared.class)
                .as(FakeAnam.class);
        Store ofClass = context.getRoot().getStore(NAMESPACE.append(context.getRequiredTestClass()));
        return api(ofClass, () -> ApiUnderTest.fake(fake.newOrganization(), fake.newOrganization()));
    }

    private static Api api(Store store, Supplier<ApiUnderTest> where) {
        return store.getOrComputeIfAbsent(Api.class, key -> opened(where.get()), Shared.class)
                .as(Api.class);
    }

    private static Shared opened(ApiUnderTest where) {
        Api api = new Api(where);
        return new Shared(api, api::close);
    }

    private static Shared started() {
        FakeAnam fake = EmbeddedFakeAnam.start();
        return new Shared(fake, fake::close);
    }

    private static Optional<String> parameter(ExtensionContext context, String name) {
        return context.getConfigurationParameter(ApiUnderTest.PARAMETER_PREFIX + name);
    }

    /** JUnit closes it at the end of the run, through one of the two interfaces, depending on the version of JUnit. */
    private record Shared(Object resource, Runnable end) implements CloseableResource, AutoCloseable {
        <R> R as(Class<R> type) {
            return type.cast(resource);
        }

        @Override
        public void close() {
            end.run();
        }
    }
}
