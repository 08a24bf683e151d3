package dev.fakeanam.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parameters the extension provides, and where. */
class ParametersTest {

    @Test
    void tests_may_take_only_the_base_url_and_the_api_key() {
        EngineRun.of(UrlAndKey.class).succeeded(1);
    }

    @FakeAnamTest
    static class UrlAndKey {
        private final String keyOfTheConstructor;

        UrlAndKey(@AnamBaseUrl URI baseUrl, @AnamApiKey String apiKey) {
            keyOfTheConstructor = apiKey;
        }

        @BeforeAll
        static void before_all(@AnamBaseUrl String baseUrl, FakeAnam server) {
            assertThat(baseUrl).isEqualTo(server.baseUrl().toString());
        }

        @BeforeEach
        void before(@AnamApiKey String apiKey) {
            assertThat(apiKey).isEqualTo(keyOfTheConstructor);
        }

        @Test
        void test(@AnamBaseUrl URI url, @AnamBaseUrl String text, @AnamApiKey String apiKey) throws Exception {
            assertThat(url).hasToString(text);
            assertThat(ApiCall.get(url, "/v1/share-links", apiKey)).isEqualTo(200);
        }

        @AfterEach
        void after(@AnamApiKey String apiKey, Organization anam) {
            assertThat(anam.apiKey()).isEqualTo(apiKey);
            assertThat(anam.exchanges()).hasSize(1);
        }

        @AfterAll
        static void after_all(@AnamBaseUrl URI baseUrl) {
            assertThat(baseUrl).isNotNull();
        }
    }

    @Test
    void every_kind_of_test_has_an_organization_for_each_of_its_invocations() {
        EveryKind.NAMES.clear();

        EngineRun.of(EveryKind.class).succeeded(9);

        assertThat(EveryKind.NAMES)
                .containsExactlyInAnyOrder(
                        "ParametersTest$EveryKind.test",
                        "ParametersTest$EveryKind.parameterized[#1]",
                        "ParametersTest$EveryKind.parameterized[#2]",
                        "ParametersTest$EveryKind.repeated[#1]",
                        "ParametersTest$EveryKind.repeated[#2]",
                        "ParametersTest$EveryKind.template[#1]",
                        "ParametersTest$EveryKind.template[#2]",
                        "ParametersTest$EveryKind.factory",
                        "ParametersTest$EveryKind.factory");
    }

    @FakeAnamTest
    static class EveryKind {
        private static final List<String> NAMES = new CopyOnWriteArrayList<>();

        @Test
        void test(Organization anam) {
            use(anam);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void parameterized(int number, Organization anam) {
            use(anam);
        }

        @RepeatedTest(2)
        void repeated(RepetitionInfo repetition, Organization anam) {
            use(anam);
        }

        @TestTemplate
        @ExtendWith(Twice.class)
        void template(Organization anam) {
            use(anam);
        }

        @TestFactory
        Stream<DynamicTest> factory(Organization anam) {
            return Stream.of("one", "other").map(name -> DynamicTest.dynamicTest(name, () -> NAMES.add(anam.name())));
        }

        private static void use(Organization anam) {
            assertThat(anam.shareLinks().all()).isEmpty();
            anam.givenShareLink();
            NAMES.add(anam.name());
        }
    }

    static class Twice implements TestTemplateInvocationContextProvider {
        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of(new TestTemplateInvocationContext() {}, new TestTemplateInvocationContext() {});
        }
    }

    @Test
    void the_annotation_is_inherited_and_good_as_a_meta_annotation() {
        EngineRun.of(Inheriting.class, Composed.class).succeeded(2);
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS)
    abstract static class Annotated {
        @BeforeAll
        static void before(Organization anam) {
            assertThat(anam.shareLinks().all()).isEmpty();
        }
    }

    static class Inheriting extends Annotated {
        @Test
        void test(Organization anam) {
            assertThat(anam.name()).isEqualTo("ParametersTest$Inheriting");
        }
    }

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS, apiKey = "ak_composed")
    @interface AnamIntegrationTest {}

    @AnamIntegrationTest
    static class Composed {
        @Test
        void test(@AnamApiKey String apiKey) {
            assertThat(apiKey).isEqualTo("ak_composed");
        }
    }

    @Test
    void a_parameter_of_another_type_is_refused_with_the_allowed_types() {
        assertThat(EngineRun.of(WrongTypes.class).failures())
                .containsExactlyInAnyOrder(
                        "@AnamBaseUrl is for a URI or a String, but the parameter \"baseUrl\" of void"
                                + " dev.fakeanam.junit.ParametersTest$WrongTypes.base_url(int) is of the type int. Change its type.",
                        "@AnamApiKey is for a String, but the parameter \"apiKey\" of void"
                                + " dev.fakeanam.junit.ParametersTest$WrongTypes.api_key(java.net.URI) is of the type URI. Change its"
                                + " type.");
    }

    @FakeAnamTest
    static class WrongTypes {
        @Test
        void base_url(@AnamBaseUrl int baseUrl) {}

        @Test
        void api_key(@AnamApiKey URI apiKey) {}
    }
}
