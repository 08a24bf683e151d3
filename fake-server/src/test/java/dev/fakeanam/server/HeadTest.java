package dev.fakeanam.server;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.journal.Exchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HEAD gets the response of GET, without its body. */
@Tag("A30")
class HeadTest {
    private static final String LINK = "/v1/share-links/00000000-0000-0000-0000-000000000000";

    private final FakeAnam fake =
            EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);

    @AfterEach
    void stop() {
        fake.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/share-links",
                "/v1/share-links?page=0",
                LINK,
                "/v1/share-links/x",
                "/v1/share-links/00000000-0000-0000-0000-000000000001",
                "/v1/nothing",
                "/nothing"
            })
    void it_has_status_and_headers_of_a_get_and_no_body(String path) {
        anam.givenShareLink(link -> link.id(ExampleLink.ID));
        HttpResponse<String> get = api.exchange(api.request(path).GET());

        HttpResponse<String> head = api.exchange(api.request(path).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        if (get.statusCode() != 501) {
            // The body of a 501 names the method, and so has another length.
            assertThat(head.headers().map()).isEqualTo(get.headers().map());
        }
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("thatRead")
    void every_operation_that_reads_takes_it(Operation operation) {
        String path = operation.path().toString().replaceAll("\\{\\w+}", ExampleLink.ID.toString());
        HttpResponse<String> get = api.exchange(api.request(path).GET());

        HttpResponse<String> head = api.exchange(api.request(path).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.headers().map()).isEqualTo(get.headers().map());
        assertThat(head.body()).isEmpty();
        assertThat(anam.exchanges())
                .extracting(exchange -> exchange.operation().orElseThrow())
                .containsOnly(operation.operationId());
    }

    private static Stream<Named<Operation>> thatRead() {
        return AllRooms.ROOMS.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation -> Named.of(operation.operationId(), operation));
    }

    @Test
    void it_is_in_the_journal_as_it_was_sent_with_the_operation_that_it_called() {
        anam.givenShareLink(link -> link.id(ExampleLink.ID));

        api.exchange(api.request(LINK).method("HEAD", BodyPublishers.noBody()));

        assertThat(anam.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.request().method()).isEqualTo("HEAD");
            assertThat(exchange.operation()).contains("getShareLink");
        });
    }

    @Test
    void a_script_for_the_operation_answers_it() {
        anam.on(anyRequest()).reply(503);

        HttpResponse<String> head = api.exchange(api.request(LINK).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(503);
        assertThat(head.body()).isEmpty();
        assertThat(anam.exchanges()).extracting(Exchange::script).doesNotContainNull();
    }

    @Test
    void nothing_follows_its_headers_on_the_connection() throws IOException {
        URI url = anam.baseUrl();
        String request = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + anam.apiKey() + "\r\n";
        try (RawConnection connection = RawConnection.to(url)) {
            connection.sendText("HEAD /v1/share-links" + request + "\r\nGET /v1/share-links" + request
                    + "Connection: close\r\n\r\n");

            String both = connection.readToTheEnd();

            assertThat(both.split("\r\n\r\n")).hasSize(3).satisfies(parts -> {
                assertThat(parts[0]).startsWith("HTTP/1.1 200 ");
                assertThat(parts[1]).startsWith("HTTP/1.1 200 ");
                assertThat(parts[2]).startsWith("{\"data\":[]");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("dev.fakeanam.server.AllRoutes#thatRead")
    void it_is_answered_as_get_is_by_the_admin_api(AdminRoute<?, ?> route) {
        AdminCalls admin = AdminCalls.of(fake);
        String path = route.template()
                .substring(AdminRoute.PREFIX.length())
                .replace("{organization}", admin.newOrganization("heads", "key"))
                .replace("{id}", ExampleLink.ID.toString());
        HttpResponse<String> get = admin.exchange("GET", path, "").join();

        HttpResponse<String> head = admin.exchange("HEAD", path, "").join();

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.headers().map()).isEqualTo(get.headers().map());
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_path_of_the_admin_api_without_get_does_not_take_it() {
        HttpResponse<String> refused =
                AdminCalls.of(fake).exchange("HEAD", "/reset", "").join();

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().allValues("Allow")).containsExactly("POST");
    }
}
