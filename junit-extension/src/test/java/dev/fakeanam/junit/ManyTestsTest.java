package dev.fakeanam.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Organization;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ManyTestsTest {
    private static final int TESTS = 5_000;

    @Test
    void five_thousand_parallel_tests_do_not_see_each_others_state() {
        Many.KEYS.clear();

        EngineRun.parallel(Many.class).succeeded(TESTS);

        assertThat(Many.KEYS).hasSize(TESTS);
    }

    @FakeAnamTest
    static class Many {
        private static final Set<String> KEYS = ConcurrentHashMap.newKeySet();

        @RepeatedTest(TESTS)
        void test(Organization anam) throws Exception {
            ShareLink link = anam.givenShareLink(given -> given.usageLimit(10));

            assertThat(ApiCall.update(anam.baseUrl(), link.id(), anam.apiKey())).isEqualTo(200);

            assertThat(anam.shareLinks().all()).containsExactly(link.withUsageLimit(50));
            assertThat(anam.exchanges()).hasSize(1);
            KEYS.add(anam.apiKey());
        }
    }
}
