package com.acme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.sharelinks.ShareLink;
import kotlin.KotlinVersion;
import kotlin.text.Regex;
import org.junit.jupiter.api.Test;

@FakeAnamTest
class KotlinTest {

    @Test
    void its_library_reads_what_the_fake_answers(Organization anam) {
        ShareLink link = anam.givenShareLink();

        String answer = new AnamClient(anam).raiseUsageLimit(link.id()).body();

        assertThat(new Regex("\"usageLimit\":50\\b").containsMatchIn(answer)).isTrue();
        assertThat(KotlinVersion.CURRENT).hasToString("1.3.72");
    }
}
