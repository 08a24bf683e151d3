package dev.fakeanam.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.Organization;
import dev.fakeanam.server.ServerOptions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Wrong uses of the extension in a field, and the messages about them. */
class RefusedFieldsTest {

    @Test
    void tests_that_share_an_organization_and_may_run_at_the_same_time_are_refused() {
        assertThat(EngineRun.parallel(AtTheSameTime.class).failures())
                .containsExactly("The tests of dev.fakeanam.junit.RefusedFieldsTest$AtTheSameTime may run at the"
                        + " same time, but share the organization of their class, which is cleared before"
                        + " each test."
                        + " Annotate the class with @Execution(ExecutionMode.SAME_THREAD), or give every"
                        + " test its own organization.");
        EngineRun.of(AtTheSameTime.class).succeeded(1);
        EngineRun.parallel(InOneThread.class).succeeded(8);
    }

    static class AtTheSameTime {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                .build();

        @Test
        void test() {}
    }

    @Execution(ExecutionMode.SAME_THREAD)
    static class InOneThread {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                .build();

        @RepeatedTest(4)
        void test(Organization anam) {
            assertThat(anam.shareLinks().all()).isEmpty();
            anam.givenShareLink();
        }

        @Nested
        class Inner {
            @RepeatedTest(4)
            void test(Organization anam) {
                assertThat(anam.shareLinks().all()).isEmpty();
                anam.givenShareLink();
            }
        }
    }

    @Test
    void classes_that_run_at_the_same_time_cannot_share_a_field() {
        SharesField.refused = new CountDownLatch(1);

        assertThat(EngineRun.parallelClasses(OneOfTwo.class, OtherOfTwo.class).failures())
                .singleElement()
                .asString()
                .matches("RefusedFieldsTest.O\\w+OfTwo and RefusedFieldsTest.O\\w+OfTwo run at the same time and"
                        + " share a FakeAnamExtension. Its organization is cleared before each test\\. Annotate the"
                        + " class"
                        + " that has the field with @Execution\\(ExecutionMode.SAME_THREAD\\), or give each class"
                        + " its own"
                        + " field\\.");
    }

    /** The first of the two classes waits until the other one was refused. */
    @ExtendWith(CountRefusedClasses.class)
    abstract static class SharesField {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                .build();

        private static volatile CountDownLatch refused;

        @Test
        void test() throws Exception {
            assertThat(refused.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    static class OneOfTwo extends SharesField {}

    static class OtherOfTwo extends SharesField {}

    static class CountRefusedClasses implements AfterAllCallback {
        @Override
        public void afterAll(ExtensionContext context) {
            context.getExecutionException().ifPresent(refusal -> SharesField.refused.countDown());
        }
    }

    @Test
    void a_test_that_begins_while_another_has_not_ended_is_refused() {
        NestedAtTheSameTime.refused = new CountDownLatch(1);

        assertThat(EngineRun.parallel(NestedAtTheSameTime.class).failures())
                .singleElement()
                .asString()
                .matches("RefusedFieldsTest.NestedAtTheSameTime\\S* began while"
                        + " RefusedFieldsTest.NestedAtTheSameTime\\S* had not ended, but they share the organization"
                        + " of their class, which is cleared before each test\\. Annotate the class with"
                        + " @Execution\\(ExecutionMode.SAME_THREAD\\)\\.");
    }

    /** The first of the two tests waits until the other one was refused. */
    @ExtendWith(CountRefused.class)
    @Execution(ExecutionMode.SAME_THREAD)
    static class NestedAtTheSameTime {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                .build();

        private static volatile CountDownLatch refused;

        @Test
        void outer() throws Exception {
            assertThat(refused.await(30, TimeUnit.SECONDS)).isTrue();
        }

        @Nested
        @Execution(ExecutionMode.CONCURRENT)
        class Inner {
            @Test
            @Execution(ExecutionMode.SAME_THREAD)
            void inner() throws Exception {
                assertThat(refused.await(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    static class CountRefused implements TestWatcher {
        @Override
        public void testFailed(ExtensionContext context, Throwable cause) {
            NestedAtTheSameTime.refused.countDown();
        }
    }

    @Test
    void a_class_has_either_the_annotation_or_a_field() {
        assertThat(EngineRun.of(AnnotationAndStaticField.class).failures())
                .containsExactly("dev.fakeanam.junit.RefusedFieldsTest$AnnotationAndStaticField has both"
                        + " @FakeAnamTest and a field with a FakeAnamExtension, so a parameter could be of either."
                        + " Leave"
                        + " one of them out.");
        assertThat(EngineRun.of(AnnotationAndInstanceField.class).failures())
                .containsExactly("dev.fakeanam.junit.RefusedFieldsTest$AnnotationAndInstanceField has both"
                        + " @FakeAnamTest and a field with a FakeAnamExtension, so a parameter could be of either."
                        + " Leave"
                        + " one of them out.");
        assertThat(EngineRun.of(AnnotatedMethodAndField.class).failures())
                .containsExactly("dev.fakeanam.junit.RefusedFieldsTest$AnnotatedMethodAndField has both"
                        + " @FakeAnamTest and a field with a FakeAnamExtension, so a parameter could be of either."
                        + " Leave"
                        + " one of them out.");
        assertThat(EngineRun.of(TwoFields.class).failures())
                .containsExactly("dev.fakeanam.junit.RefusedFieldsTest$TwoFields has two fields with a"
                        + " FakeAnamExtension, so a parameter could be of either. Leave one of them out.");
    }

    @FakeAnamTest
    static class AnnotationAndStaticField {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder().build();

        @Test
        void test(Organization anam) {}
    }

    @FakeAnamTest
    static class AnnotationAndInstanceField {
        @RegisterExtension
        final FakeAnamExtension anam = FakeAnamExtension.builder().build();

        @Test
        void test(Organization organization) {}
    }

    static class AnnotatedMethodAndField {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder().build();

        @FakeAnamTest
        @Test
        void test(Organization anam) {}
    }

    static class TwoFields {
        @RegisterExtension
        static final FakeAnamExtension ONE = FakeAnamExtension.builder().build();

        @RegisterExtension
        static final FakeAnamExtension OTHER = FakeAnamExtension.builder().build();

        @Test
        void test(Organization anam) {}
    }

    @Test
    void what_does_not_go_together_is_refused_where_it_is_set() {
        assertThatThrownBy(() -> FakeAnamExtension.builder().apiKey("ak_fixed").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The API key ak_fixed cannot be shared by all tests, because each has its own"
                        + " organization. Choose the lifecycle ORGANIZATION_PER_CLASS or SERVER_PER_CLASS, or leave"
                        + " the"
                        + " key out.");
        assertThatThrownBy(() -> FakeAnamExtension.builder()
                        .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                        .serverOptions(ServerOptions.defaults())
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Server options are for a server of the class's own, but in the lifecycle"
                        + " ORGANIZATION_PER_CLASS"
                        + " it is shared by all tests of the run. Choose the lifecycle SERVER_PER_CLASS, or"
                        + " leave them out.");
    }
}
