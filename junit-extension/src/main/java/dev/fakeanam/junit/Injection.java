package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** What a parameter can be given. */
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

    static Object baseUrl(URI url, ParameterContext parameter) {
        requireType(parameter, "@AnamBaseUrl is for a URI or a String", URI.class, String.class);
        return parameter.getParameter().getType() == URI.class ? url : url.toString();
    }

    static Object apiKey(String apiKey, ParameterContext parameter) {
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
