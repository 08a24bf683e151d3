package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.JavaProcess;
import dev.fakeanam.internal.admin.AdminRoute;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server answers any request, prints nothing, and continues. It runs in its own JVM, where no other test prints.
 */
@Tag("slow")
class FuzzTest {
    private static final int REQUESTS_TO_THE_API = 1_000;
    private static final int REQUESTS_TO_EACH_ADMIN_ROUTE = 50;
    /** At least one of this many requests succeeds. */
    private static final int LEAST_FULFILLED = 6;

    @TempDir
    private Path directory;

    @Test
    void whatever_comes_is_answered_in_silence() throws Exception {
        String classPath = JavaProcess.JAR + File.pathSeparator + JavaProcess.TEST_CLASSES;
        try (JavaProcess program = JavaProcess.start(directory, "-cp", classPath, FuzzedProgram.class.getName())) {
            program.awaitOutput("\n");
            URI baseUrl = URI.create(program.out().strip());

            fuzzTheApi(baseUrl);
            fuzzTheAdminApi(baseUrl);
            int status = ApiCalls.send(baseUrl, FuzzedProgram.API_KEY, "GET", ApiCalls.LINKS, "")
                    .statusCode();
            program.process().getOutputStream().close();
            int exitCode = program.exitCode();

            assertThat(status).isEqualTo(200);
            assertThat(program.err()).isEmpty();
            assertThat(program.out()).isEqualTo(baseUrl + "\n");
            assertThat(exitCode).isZero();
        }
    }

    private static void fuzzTheApi(URI baseUrl) throws IOException {
        RandomRequests requests = new RandomRequests(1, "none");
        for (int i = 0; i < REQUESTS_TO_THE_API; i++) {
            assertThatItIsAnswered(baseUrl, requests.toTheApi());
        }
    }

    private static void fuzzTheAdminApi(URI baseUrl) throws IOException {
        AdminCalls admin = new AdminCalls(baseUrl);
        int fulfilled = 0;
        for (AdminRoute<?, ?> route : AllRoutes.ROUTES) {
            String anam = admin.newOrganization("fuzzed", "fuzzed-" + route.id());
            RandomRequests requests = new RandomRequests(AllRoutes.ROUTES.indexOf(route), anam);
            for (int i = 0; i < REQUESTS_TO_EACH_ADMIN_ROUTE; i++) {
                String response = assertThatItIsAnswered(baseUrl, requests.toTheAdminApi(route));
                fulfilled += response.startsWith("HTTP/1.1 2") ? 1 : 0;
            }
        }
        assertThat(fulfilled)
                .as("Requests to the admin API that were fulfilled, and not refused by its first check")
                .isGreaterThan(AllRoutes.ROUTES.size() * REQUESTS_TO_EACH_ADMIN_ROUTE / LEAST_FULFILLED);
    }

    private static String assertThatItIsAnswered(URI baseUrl, byte[] request) throws IOException {
        try (RawConnection connection = RawConnection.to(baseUrl)) {
            String response = connection.sendBytes(request).readToTheEnd();

            assertThat(response)
                    .as(() -> "Response to " + RandomRequests.told(request))
                    .matches("(?s)HTTP/1\\.1 (?!500)[2-5]\\d\\d .*")
                    .doesNotContain("Jetty", "Javalin", "javalin");
            return response;
        }
    }
}
