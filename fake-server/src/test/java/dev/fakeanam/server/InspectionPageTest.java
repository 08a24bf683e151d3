package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.JavaProcess;
import dev.fakeanam.server.RawConnection.Received;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the inspection page, over sockets. */
class InspectionPageTest {
    private static final AdminAccess WITH_TOKEN = new AdminAccess(Set.of(), "s3cret", false);
    private static final Path FILES =
            JavaProcess.TEST_CLASSES.resolveSibling("classes").resolve("dev/fakeanam/page");
    private static final String[] HEADERS = {
        "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src"
                + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for"
                + " 'script'",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: no-referrer",
        "Cache-Control: no-store"
    };

    private final List<FakeAnam> started = new ArrayList<>();

    @AfterEach
    void close() {
        started.forEach(FakeAnam::close);
    }

    static Stream<String> assets() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("index.html"))
                    .toList()
                    .stream();
        }
    }

    @Test
    void is_served_whatever_its_query_is() throws IOException {
        FakeAnam fake = start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));

        Received page = get(fake, "/__admin/?text=100%&status=5xx");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).isEqualTo(Files.readString(FILES.resolve("index.html")));
        assertThat(page.head().split("\r\n")).contains(HEADERS).contains("Content-Type: text/html;charset=utf-8");
    }

    @ParameterizedTest
    @MethodSource("assets")
    void each_file_that_it_has_is_served(String name) throws IOException {
        FakeAnam fake = start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));

        Received asset = get(fake, "/__admin/page/" + name);

        String type = switch (name.substring(name.indexOf('.'))) {
            case ".js" -> "text/javascript;charset=utf-8";
            case ".css" -> "text/css;charset=utf-8";
            default -> "image/svg+xml";
        };
        assertThat(asset.status())
                .as(name + " is in the list of InspectionPage")
                .isEqualTo(200);
        assertThat(asset.body()).isEqualTo(Files.readString(FILES.resolve(name)));
        assertThat(asset.head().split("\r\n")).contains(HEADERS).contains("Content-Type: " + type);
    }

    /** The page names its files relatively, so that it works below any path of a proxy. */
    @Test
    void names_its_files_relatively() throws IOException {
        assertThat(Files.readString(FILES.resolve("index.html"))).doesNotContain("=\"/", "://", "=\"//");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "",
                "nothing.js",
                "page.css/",
                "../page/page.css",
                "%70age.css",
                "PAGE.CSS",
                "..%2f..%2finternal%2fcli%2fMain.class",
                "page.css;x=1"
            })
    void another_name_is_a_404(String name) throws IOException {
        FakeAnam fake = start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));

        Received response = get(fake, "/__admin/page/" + name);

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body())
                .startsWith(
                        "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"The admin API"
                                + " has no path /__admin/page/")
                .endsWith(". GET /__admin/openapi/admin describes those that it has.\"}");
    }

    @ParameterizedTest
    @CsvSource({"'',__admin/", "?status=5xx&text=a%20b,__admin/?status=5xx&text=a%20b"})
    void without_its_slash_it_is_elsewhere(String query, String location) throws IOException {
        FakeAnam fake = start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));

        Received response = get(fake, "/__admin" + query);

        assertThat(response.status()).isEqualTo(308);
        assertThat(response.body()).isEmpty();
        assertThat(response.head().split("\r\n")).contains(HEADERS).contains("Location: " + location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/__admin", "/__admin/", "/__admin/page/page.js"})
    void another_method_is_refused(String path) throws IOException {
        FakeAnam fake = start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));

        Received response = exchange(fake, "DELETE", path, "Host: localhost");

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.head()).contains("\r\nAllow: GET");
        assertThat(response.body()).endsWith("\"detail\":\"The path " + path + " does not take DELETE, but GET.\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/__admin/", "/__admin/page/page.js"})
    void loads_without_the_token(String path) throws IOException {
        FakeAnam fake = start(ServerOptions.defaults().withAdminApi(WITH_TOKEN));

        assertThat(get(fake, path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/__admin/events", "/__admin/summaries", "/__admin/assumptions", "/__admin/resources"})
    void its_data_need_the_token(String path) throws IOException {
        FakeAnam fake = start(ServerOptions.defaults().withAdminApi(WITH_TOKEN));

        Received response = get(fake, path);

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.head()).contains("\r\nWWW-Authenticate: Bearer");
        assertThat(response.body())
                .endsWith("\"detail\":\"The admin API needs the token that the server was started with. Send it as"
                        + " Authorization: Bearer.\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false, evil.example, '', 403",
        "127.0.0.1, true, evil.example, '', 403",
        "127.0.0.1, true, evil.example, Bearer s3cret, 200",
        "127.0.0.1, false, localhost, '', 200",
        "0.0.0.0, true, evil.example, '', 200",
        "0.0.0.0, false, localhost, '', 403"
    })
    void loads_where_the_admin_api_can_be_reached(
            String listens, boolean hasToken, String host, String authorization, int status) throws IOException {
        FakeAnam fake = start(
                ServerOptions.defaults().withHost(listens).withAdminApi(hasToken ? WITH_TOKEN : AdminAccess.local()));

        for (String path : List.of("/__admin", "/__admin/", "/__admin/page/page.js")) {
            Received response = exchange(fake, "GET", path, "Host: " + host + "\r\nAuthorization: " + authorization);

            assertThat(response.status()).as(path).isEqualTo(path.equals("/__admin") && status == 200 ? 308 : status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost, 200",
        "https://localhost, 200",
        "https://evil.example, 403",
        "null, 403",
    })
    void a_page_of_another_origin_may_not_load_it(String origin, int status) throws IOException {
        FakeAnam fake = start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));

        for (String path : List.of("/__admin/", "/__admin/page/page.js", "/__admin/summaries")) {
            Received response = exchange(fake, "GET", path, "Host: localhost\r\nOrigin: " + origin);

            assertThat(response.status()).as(path).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/__admin", "/__admin/", "/__admin/page/page.js", "/__admin/events"})
    void is_not_there_where_it_is_turned_off(String path) throws IOException {
        FakeAnam fake =
                start(ServerOptions.defaults().withAdminApi(AdminAccess.local()).withoutPage());

        Received response = get(fake, path);

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body())
                .endsWith("\"detail\":\"The admin API has no path " + path
                        + ". GET /__admin/openapi/admin describes those that it has.\"}");
        assertThat(get(fake, "/__admin/summaries").status()).isEqualTo(200);
    }

    @Test
    void is_not_there_without_an_admin_api() throws IOException {
        FakeAnam fake = start(ServerOptions.defaults());

        // Then the path belongs to the emulated API, which checks the key first.
        assertThat(get(fake, "/__admin/").status()).isEqualTo(401);
    }

    private FakeAnam start(ServerOptions options) {
        FakeAnam fake = EmbeddedFakeAnam.start(options);
        started.add(fake);
        return fake;
    }

    private static Received get(FakeAnam fake, String path) throws IOException {
        return exchange(fake, "GET", path, "Host: localhost");
    }

    private static Received exchange(FakeAnam fake, String method, String path, String headers) throws IOException {
        URI loopback = URI.create("http://127.0.0.1:" + fake.baseUrl().getPort());
        try (RawConnection connection = RawConnection.to(loopback)) {
            return connection
                    .sendText(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n" + headers + "\r\n\r\n")
                    .receiveToTheEnd();
        }
    }
}
