package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Resolves the parameters of tests. */
enum Injection {
    ORGANIZATION,
    SERVER,
    BASE_URL,
    API_KEY;

    static Optional<Injection> of(ParameterContext parameter) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Organization.class) {
            return Optional.of(ORGANIZATION);
        }
        if (type == FakeAnam.class) {
            return Optional.of(SERVER);
        }
        if (parameter.isAnnotated(AnamBaseUrl.class)) {
            return Optional.of(BASE_URL);
        }
        return parameter.isAnnotated(AnamApiKey.class) ? Optional.of(API_KEY) : Optional.empty();
    }

    Object resolve(ParameterContext parameter, ExtensionContext context, TestScope scope) {
        beginTest(context, scope);
        return switch (this) {
            case ORGANIZATION -> organization(parameter, context, scope);
            case API_KEY -> apiKey(organization(parameter, context, scope).apiKey(), parameter);
            case SERVER -> new SharedFakeAnam(scope.server(context), ExtraOrganizations.of(context, scope));
            case BASE_URL -> baseUrl(scope.server(context).baseUrl(), parameter);
        };
    }

    /** A test with any of these parameters publishes a report if it fails. */
    private static void beginTest(ExtensionContext context, TestScope scope) {
        if (scope.shared() == null && context.getTestMethod().isPresent()) {
            TestOrganization.of(context, scope);
        }
    }

    private static Organization organization(ParameterContext parameter, ExtensionContext context, TestScope scope) {
        if (scope.shared() != null) {
            return scope.shared().organization();
        }
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException("There is no organization for the parameter \""
                    + parameter.getParameter().getName() + "\" of " + parameter.getDeclaringExecutable()
                    + ", because every test has its own and no test runs yet. Take it as a parameter of a test, of a"
                    + " @BeforeEach method, or of the constructor of a class with the life cycle PER_METHOD. Or let the"
                    + " tests of the class share one, by the lifecycle ORGANIZATION_PER_CLASS or SERVER_PER_CLASS.");
        }
        return TestOrganization.of(context, scope).organization();
    }

    private static Object baseUrl(URI url, ParameterContext parameter) {
        requireType(parameter, "@AnamBaseUrl is for a URI or a String", URI.class, String.class);
        return parameter.getParameter().getType() == URI.class ? url : url.toString();
    }

    private static Object apiKey(String apiKey, ParameterContext parameter) {
        requireType(parameter, "@AnamApiKey is for a String", String.class);
        return apiKey;
    }

    private static void requireType(ParameterContext parameter, String rule, Class<?>... types) {
        Class<?> type = parameter.getParameter().getType();
        if (!List.of(types).contains(type)) {
            throw new ParameterResolutionException(rule + ", but the parameter \""
                    + parameter.getParameter().getName() + "\" of " + parameter.getDeclaringExecutable()
                    + " is of the type "
                    + type.getSimpleName() + ". Change its type.");
        }
    }
}
