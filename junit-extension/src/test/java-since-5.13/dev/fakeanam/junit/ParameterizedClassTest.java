package dev.fakeanam.junit;

import dev.fakeanam.Organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameterized classes, which Jupiter has since 5.13. */
class ParameterizedClassTest {

    @Test
    void every_test_of_every_invocation_has_its_own_organization() {
        PerTest.SEEN.clear();

        EngineRun.parallel(PerTest.class).succeeded(4);

        assertThat(PerTest.SEEN)
                .containsExactlyInAnyOrder(
                        "ParameterizedClassTest$PerTest[#1].test[#1]",
                        "ParameterizedClassTest$PerTest[#1].test[#2]",
                        "ParameterizedClassTest$PerTest[#2].test[#1]",
                        "ParameterizedClassTest$PerTest[#2].test[#2]");
    }

    @ParameterizedClass
    @ValueSource(ints = {1, 2})
    @FakeAnamTest
    static class PerTest {
        private static final List<String> SEEN = new CopyOnWriteArrayList<>();

        @Parameter
        int number;

        @RepeatedTest(2)
        void test(Organization anam) {
            SEEN.add(anam.name());
        }
    }

    @Test
    void the_tests_of_the_class_can_share_an_organization() {
        EngineRun.parallel(PerClass.class).succeeded(4);
    }

    @ParameterizedClass
    @ValueSource(ints = {1, 2})
    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS, apiKey = "ak_of_a_parameterized_class")
    static class PerClass {
        @Parameter
        int number;

        @BeforeAll
        static void before(Organization anam) {
            assertThat(anam.apiKey()).isEqualTo("ak_of_a_parameterized_class");
        }

        @RepeatedTest(2)
        void test(Organization anam) {
            assertThat(anam.shareLinks().all()).isEmpty();
            anam.givenShareLink();
        }
    }
}
