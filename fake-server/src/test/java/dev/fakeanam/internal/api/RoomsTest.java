package dev.fakeanam.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomsTest {
    private final Rooms rooms = new Rooms(List.of(new Things()));

    private record Things() implements Room<String> {
        @Override
        public List<String> paths() {
            return List.of("/v1/things");
        }

        @Override
        public List<String> notEmulated() {
            return List.of("/v1/things/statistics");
        }

        @Override
        public String open(OrganizationContext context) {
            return "";
        }

        @Override
        public List<Endpoint<String>> endpoints() {
            return List.of(
                    operation("getThing", "GET", "/v1/things/{id}"),
                    operation("changeThing", "PUT", "/v1/things/{id}"),
                    operation("countThings", "GET", "/v1/things/count"));
        }

        private static Endpoint<String> operation(String operationId, String method, String path) {
            return Operation.of(operationId, method, path, "").performedBy((state, request) -> ApiResult.NONE, null);
        }

        @Override
        public List<Resource<String, ?, ?, ?>> resources() {
            return List.of();
        }

        @Override
        public @Nullable Object handle(Class<?> type, ResourceAccess access) {
            return null;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/things/7, getThing",
        "PUT, /v1/things/7, changeThing",
        "GET, /v1/things/count, countThings",
        "PUT, /v1/things/count, ",
        "GET, /v1/things/statistics, ",
        "GET, /v1/things, ",
        "GET, /v1/thingsome/7, "
    })
    void a_path_without_variable_parts_is_found_before_one_with_them(
            String method, String path, @Nullable String operationId) {
        Rooms.Call<?> call = rooms.find(method, path);

        assertThat(call == null ? null : call.operation().operationId()).isEqualTo(operationId);
    }

    @Test
    void the_parts_that_vary_are_read() {
        assertThat(rooms.find("GET", "/v1/things/7").pathParameters()).isEqualTo(Map.of("id", "7"));
    }

    @ParameterizedTest
    @CsvSource({"/v1/things/7, GET PUT", "/v1/things/count, GET", "/v1/things/statistics, ''", "/v1/things/7/more, ''"})
    void the_methods_of_a_path_are_those_of_its_own_operations(String path, String methods) {
        assertThat(String.join(" ", rooms.methods(path))).isEqualTo(methods);
    }
}
