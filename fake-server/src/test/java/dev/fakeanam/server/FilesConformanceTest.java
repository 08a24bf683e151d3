package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Organization;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The responses to the fake's own URLs are as the documents describe them, also where no key is needed. */
class FilesConformanceTest {
    private static ServedApi served;

    @BeforeAll
    static void start() {
        served = ServedApi.start();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void the_described_operations_need_no_key() {
        assertThat(List.of("getFile", "uploadFile"))
                .allSatisfy(id -> assertThat(
                                served.document().operation(id).description().get("security"))
                        .isEqualTo(List.of()));
        assertThat(statuses("getFile"))
                .containsExactlyInAnyOrder("200", "403", "404", "429", "500", "502", "503", "504");
        assertThat(statuses("uploadFile")).containsExactlyInAnyOrder("200", "403", "429", "500", "502", "503", "504");
    }

    @Test
    void answers_are_as_they_are_described() {
        Organization anam = served.fake().newOrganization();
        ApiClient api = ApiClient.of(anam);
        OpenApiDocument.Described get = served.document().operation("getFile");

        for (String path : List.of("/files/a/b.svg", "/files/a/b.mp4", "/files/a/b.wav", "/files/a/b")) {
            HttpResponse<String> response =
                    api.exchange(api.requestWithoutKey(path).GET());
            assertThat(served.document().faults(get, response)).isEmpty();
        }
        HttpResponse<String> uploaded =
                api.exchange(api.requestWithoutKey("/files/uploads/a").PUT(BodyPublishers.ofString("a")));
        assertThat(served.document().faults(served.document().operation("uploadFile"), uploaded))
                .isEmpty();
    }

    private static Set<String> statuses(String operation) {
        return served.document().answers().stream()
                .filter(answer -> answer.startsWith(operation + " "))
                .map(answer -> answer.substring(operation.length() + 1))
                .collect(Collectors.toSet());
    }
}
