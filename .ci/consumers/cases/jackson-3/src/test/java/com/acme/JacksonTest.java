package com.acme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.sharelinks.ShareLink;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.PackageVersion;
import tools.jackson.databind.json.JsonMapper;

@FakeAnamTest
class JacksonTest {

    @Test
    void it_reads_what_the_fake_answers(Organization anam) {
        ShareLink link = anam.givenShareLink();

        JsonNode answer = new JsonMapper()
                .readTree(new AnamClient(anam).raiseUsageLimit(link.id()).body());

        assertThat(answer.path("usageLimit").asInt()).isEqualTo(50);
        assertThat(PackageVersion.VERSION.toString()).startsWith("3.");
    }
}
