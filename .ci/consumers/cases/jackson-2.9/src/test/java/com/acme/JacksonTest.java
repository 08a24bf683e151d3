package com.acme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.sharelinks.ShareLink;
import org.junit.jupiter.api.Test;

@FakeAnamTest
class JacksonTest {

    @Test
    void it_reads_what_the_fake_answers(Organization anam) throws Exception {
        ShareLink link = anam.givenShareLink();

        JsonNode answer = new ObjectMapper()
                .readTree(new AnamClient(anam).raiseUsageLimit(link.id()).body());

        assertThat(answer.path("usageLimit").asInt()).isEqualTo(50);
        assertThat(PackageVersion.VERSION.toString()).startsWith("2.9.");
    }
}
