package dev.fakeanam.junit;

import dev.fakeanam.PublicApi;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicApiTest {
    private static final List<String> PACKAGES = List.of("dev.fakeanam.junit");

    @Test
    void the_public_api_is_the_one_that_is_checked_in() throws Exception {
        PublicApi.of(FakeAnamTest.class, PACKAGES)
                .requireCheckedIn(Path.of("src/test/api/fake-anam-junit-extension.txt"));
    }
}
