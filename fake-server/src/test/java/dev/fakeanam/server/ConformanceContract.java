package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.api.Operation;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the responses of a family of operations, as they come over a socket, against the OpenAPI document. */
@TestInstance(Lifecycle.PER_CLASS)
interface ConformanceContract {

    ServedApi served();

    /** What the paths of the family start with. */
    String path();

    /** Makes what an {@code {id}} names, and returns that id. */
    String givenOne(Organization anam);

    /** A body that an operation takes; empty for one that takes none. */
    String goodBody(Operation operation, Organization anam);

    /** The requests that only this family needs. */
    Stream<Provocation> furtherProvocations();

    default List<Operation> operations() {
        return Provocation.operations(path());
    }

    default Stream<Provocation> provocations() {
        return Stream.concat(operations().stream().flatMap(Provocation::ofEach), furtherProvocations());
    }

    @ParameterizedTest
    @MethodSource("provocations")
    default void a_response_is_as_it_is_described(Provocation provocation) {
        Organization anam = served().fake().newOrganization();
        String id = givenOne(anam);
        String body = provocation.body() == null ? goodBody(provocation.operation(), anam) : provocation.body();
        provocation.given().accept(anam);

        HttpResponse<String> response = call(
                ApiClient.of(anam),
                provocation.operation(),
                provocation.target() == null ? id : provocation.target(),
                body);

        OpenApiDocument.Described described =
                served().document().operation(provocation.operation().operationId());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(provocation.status());
        assertThat(served().document().faults(described, response)).isEmpty();
        if (response.statusCode() < 300) {
            assertThat(served().document().faultsOfRequest(described, body)).isEmpty();
        }
    }

    @Test
    default void every_response_that_is_described_is_provoked() {
        Set<String> ids = operations().stream().map(Operation::operationId).collect(Collectors.toUnmodifiableSet());
        Set<String> provoked = new TreeSet<>();
        provocations().forEach(one -> provoked.add(one.operation().operationId() + " " + one.status()));
        ids.forEach(id -> provoked.add(id + " 401"));

        assertThat(provoked)
                .isEqualTo(served().document().answers().stream()
                        .filter(answer -> ids.contains(answer.substring(0, answer.indexOf(' '))))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    default void a_401_is_as_it_is_described(Operation operation) {
        Organization anam = served().fake().newOrganization();
        ApiClient api = ApiClient.of(anam);
        String id = givenOne(anam);

        HttpResponse<String> unknownKey = call(api.withKey("nobody's"), operation, id, goodBody(operation, anam));
        HttpResponse<String> withoutKey = api.exchange(
                api.requestWithoutKey(path(operation, id)).method(operation.method(), BodyPublishers.noBody()));

        for (HttpResponse<String> response : List.of(unknownKey, withoutKey)) {
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(served().document().faults(served().document().operation(operation.operationId()), response))
                    .isEmpty();
        }
    }

    /** @param target the id in the path, or the query with its question mark */
    static HttpResponse<String> call(ApiClient client, Operation operation, @Nullable String target, String body) {
        return client.exchange(client.request(path(operation, target))
                .header("Content-Type", "application/json")
                .method(operation.method(), BodyPublishers.ofString(body)));
    }

    private static String path(Operation operation, @Nullable String target) {
        String path = operation.path().toString();
        if (Provocation.hasId(operation)) {
            return path.replace("{id}", String.valueOf(target));
        }
        return target != null && target.startsWith("?") ? path + target : path;
    }
}
