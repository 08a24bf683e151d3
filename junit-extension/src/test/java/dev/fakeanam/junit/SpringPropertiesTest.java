package dev.fakeanam.junit;

import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.ContextHierarchy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The properties that an application context of Spring gets. */
@Execution(ExecutionMode.SAME_THREAD)
class SpringPropertiesTest {

    /** Reads base URL and key once, when its context is made. */
    static class Application {
        private static final List<Application> MADE = new CopyOnWriteArrayList<>();

        private final String baseUrl;
        private final String apiKey;

        Application(
                @Value("${anam.base-url:https://api.anam.ai}") String baseUrl,
                @Value("${anam.api-key:ak_of_the_application}") String apiKey) {
            this.baseUrl = baseUrl;
            this.apiKey = apiKey;
            MADE.add(this);
        }

        void assertCalls(Organization anam) throws Exception {
            assertThat(baseUrl).isEqualTo(anam.baseUrl().toString());
            assertThat(ApiCall.get(URI.create(baseUrl), "/v1/share-links", apiKey))
                    .isEqualTo(200);
            assertThat(anam.exchanges()).hasSize(1);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Application.class)
    static class Beans {
        @Bean
        static PropertySourcesPlaceholderConfigurer placeholders() {
            return new PropertySourcesPlaceholderConfigurer();
        }
    }

    private static int contextsMadeBy(Runnable runs) {
        int before = Application.MADE.size();
        runs.run();
        return Application.MADE.size() - before;
    }

    @SpringJUnitConfig(Beans.class)
    @FakeAnamTest(baseUrlProperty = "anam.base-url", apiKeyProperty = "anam.api-key")
    abstract static class CallsAnam {
        @Autowired
        Application application;

        @RepeatedTest(2)
        void calls_anam(Organization anam) throws Exception {
            application.assertCalls(anam);
        }

        @Nested
        class InACertainCase {
            @Test
            void calls_anam(Organization anam) throws Exception {
                application.assertCalls(anam);
            }
        }
    }

    static class First extends CallsAnam {}

    static class Second extends CallsAnam {}

    @Test
    void classes_that_share_a_context_share_url_and_key_in_each_run_and_wait_for_each_other() {
        int contexts = contextsMadeBy(() -> {
            EngineRun.of(First.class, Second.class).succeeded(6);
            EngineRun.parallel(First.class, Second.class).succeeded(6);
            EngineRun.parallelClasses(Second.class, First.class).succeeded(6);
        });

        assertThat(contexts).isEqualTo(1);
    }

    @SpringJUnitConfig(Beans.class)
    @TestPropertySource(properties = {"anam.base-url=https://api.anam.ai", "anam.api-key=ak_real"})
    @FakeAnamTest(baseUrlProperty = "anam.base-url", apiKeyProperty = "anam.api-key", apiKey = "ak_of_springs")
    static class OtherKey {
        @DynamicPropertySource
        static void dynamic(DynamicPropertyRegistry registry) {
            registry.add("anam.base-url", () -> "https://api.anam.ai");
            registry.add("anam.api-key", () -> "ak_real");
        }

        @Test
        void calls_anam(@Autowired Application application, Organization anam, @AnamApiKey String apiKey)
                throws Exception {
            assertThat(apiKey).isEqualTo("ak_of_springs");
            application.assertCalls(anam);
        }
    }

    @Test
    void a_class_with_another_key_has_its_own_context_and_no_other_property_counts() {
        int contexts = contextsMadeBy(() -> {
            EngineRun.of(First.class, OtherKey.class).succeeded(4);
            EngineRun.parallel(First.class, OtherKey.class).succeeded(4);
        });

        assertThat(contexts).isLessThanOrEqualTo(2);
        assertThat(Application.MADE).extracting(made -> made.apiKey).contains("ak_of_springs");
    }

    @SpringJUnitConfig(Beans.class)
    @FakeAnamTest(
            baseUrlProperty = "anam.base-url",
            apiKeyProperty = "anam.api-key",
            lifecycle = Lifecycle.SERVER_PER_CLASS)
    static class OwnServer {
        @Test
        void calls_anam(@Autowired Application application, Organization anam, FakeAnam fake) throws Exception {
            application.assertCalls(anam);
            assertThat(fake.unattributedExchanges()).isEmpty();
        }
    }

    @SpringJUnitConfig(Beans.class)
    @FakeAnamTest(
            baseUrlProperty = "anam.base-url",
            apiKeyProperty = "anam.api-key",
            lifecycle = Lifecycle.SERVER_PER_CLASS)
    static class OtherServer {
        @Test
        void calls_anam(@Autowired Application application, Organization anam) throws Exception {
            application.assertCalls(anam);
        }
    }

    @Test
    void classes_with_their_own_servers_have_their_own_contexts() {
        int contexts = contextsMadeBy(() -> {
            EngineRun.of(OwnServer.class, OtherServer.class).succeeded(2);
            EngineRun.of(OwnServer.class, OtherServer.class).succeeded(2);
        });

        assertThat(contexts).isEqualTo(2);
    }

    @SpringJUnitConfig(Beans.class)
    @DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
    @FakeAnamTest(baseUrlProperty = "anam.base-url", apiKeyProperty = "anam.api-key", apiKey = "ak_of_dirty_contexts")
    static class Dirty {
        @RepeatedTest(2)
        void calls_anam(@Autowired Application application, Organization anam) throws Exception {
            application.assertCalls(anam);
        }
    }

    @Test
    void a_context_that_is_made_again_gets_the_same() {
        int contexts = contextsMadeBy(() -> EngineRun.of(Dirty.class).succeeded(2));

        assertThat(contexts).isEqualTo(2);
    }

    @SpringJUnitConfig(Beans.class)
    @FakeAnamTest(baseUrlProperty = "anam.base-url", apiKey = "ak_of_the_application")
    static class UrlAlone {
        @Test
        void calls_anam(@Autowired Application application, Organization anam) throws Exception {
            application.assertCalls(anam);
        }
    }

    @Test
    void an_application_with_its_own_key_needs_only_the_url() {
        EngineRun.of(UrlAlone.class).succeeded(1);
    }

    @SpringJUnitConfig(Beans.class)
    @FakeAnamTest(
            baseUrlProperty = "anam.base-url",
            apiKeyProperty = "anam.api-key",
            apiKey = "ak_of_attached_contexts")
    static class Attached {
        @Autowired
        Application application;

        @Test
        void calls_anam(Organization anam) throws Exception {
            application.assertCalls(anam);
        }

        @Test
        void leaves_a_script(Organization anam) {
            anam.on(listShareLinks()).reply(503);
        }
    }

    @Test
    void attached_it_is_the_standalone_server() {
        try (FakeAnam standalone =
                EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()))) {
            for (int run = 0; run < 2; run++) {
                List<String> failures = EngineRun.attachedTo(standalone.baseUrl(), Attached.class)
                        .failures();

                assertThat(failures).hasSize(1).first().asString().contains("1 script was not used up");
            }
        }
    }

    @FakeAnamTest(baseUrlProperty = "anam.base-url", apiKeyProperty = "anam.api-key", apiKey = "ak_without_spring")
    static class WithoutSpring {
        @Test
        void test() {}

        @Nested
        class Inner {
            @Test
            void test() {}
        }
    }

    @Test
    void a_class_that_is_not_a_test_of_spring_is_refused() {
        String refusal = "@FakeAnamTest of dev.fakeanam.junit.SpringPropertiesTest$WithoutSpring%s names the properties"
                + " anam.base-url and anam.api-key of a Spring application context, but Spring makes no context for the"
                + " class, so its application would not call the fake. Annotate the class with @SpringBootTest, or"
                + " another annotation of Spring's for tests. Without Spring, leave the property out.";

        assertThat(EngineRun.of(WithoutSpring.class).failures())
                .containsExactlyInAnyOrder(refusal.formatted(""), refusal.formatted("$Inner"));
    }

    @SpringJUnitConfig(Beans.class)
    abstract static class SpringAlone {
        @Nested
        class Inner {
            @Test
            void test() {}
        }
    }

    @FakeAnamTest(baseUrlProperty = "anam.base-url", apiKey = "ak_of_inherited_cases")
    static class InheritsAnInnerClass extends SpringAlone {}

    @Test
    void an_inner_class_that_is_inherited_from_a_class_without_the_annotation_is_refused() {
        assertThat(EngineRun.of(InheritsAnInnerClass.class).failures())
                .containsExactly("@FakeAnamTest of dev.fakeanam.junit.SpringPropertiesTest$SpringAlone$Inner names the"
                        + " property anam.base-url of a Spring application context, but Spring makes the context of the"
                        + " class by the annotations of dev.fakeanam.junit.SpringPropertiesTest$SpringAlone, which has"
                        + " no @FakeAnamTest, so its application would not call the fake. Annotate that class with the"
                        + " same @FakeAnamTest.");
    }

    @SpringJUnitConfig(Beans.class)
    @FakeAnamTest(baseUrlProperty = "anam.base-url")
    static class OtherPropertyInside {
        @Nested
        @FakeAnamTest(baseUrlProperty = "other.url", apiKeyProperty = "other.key")
        class Inner {
            @Test
            void test() {}
        }
    }

    @Test
    void a_nested_class_cannot_name_other_properties() {
        assertThat(EngineRun.of(OtherPropertyInside.class).failures())
                .contains("@FakeAnamTest of dev.fakeanam.junit.SpringPropertiesTest$OtherPropertyInside$Inner says"
                        + " ORGANIZATION_PER_CLASS and the properties other.url and other.key, but an enclosing class"
                        + " sets"
                        + " ORGANIZATION_PER_CLASS and the property anam.base-url. Lifecycle, properties and API key"
                        + " apply to a class and its nested classes. Set them only on the outermost class.");
    }

    @SpringJUnitConfig(Beans.class)
    @FakeAnamTest
    static class WithoutProperties {
        @Test
        void calls_anam_itself(@Autowired Application application, Organization anam) {
            assertThat(application.baseUrl).isEqualTo("https://api.anam.ai");
        }
    }

    @Test
    void a_class_that_names_no_property_has_a_context_as_without_the_fake() {
        EngineRun.of(WithoutProperties.class).succeeded(1);
    }

    @ExtendWith(SpringExtension.class)
    @ContextHierarchy({@ContextConfiguration(classes = Beans.class), @ContextConfiguration(classes = NoBeans.class)})
    @FakeAnamTest(baseUrlProperty = "anam.base-url", apiKeyProperty = "anam.api-key", apiKey = "ak_of_a_hierarchy")
    abstract static class Hierarchy {
        @Autowired
        Application application;

        @Test
        void calls_anam(Organization anam) throws Exception {
            application.assertCalls(anam);
        }

        @Nested
        class InACertainCase {
            @Test
            void calls_anam(Organization anam) throws Exception {
                application.assertCalls(anam);
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class NoBeans {}

    static class InheritsHierarchy extends Hierarchy {}

    @Test
    void an_inherited_hierarchy_of_contexts_gets_the_properties() {
        EngineRun.of(InheritsHierarchy.class).succeeded(2);
    }

    @ExtendWith(SpringExtension.class)
    @ContextHierarchy(@ContextConfiguration(classes = Beans.class))
    abstract static class PlainHierarchy {
        @Autowired
        Application application;
    }

    @FakeAnamTest(baseUrlProperty = "anam.base-url", apiKeyProperty = "anam.api-key")
    static class AnnotatesTheWrongClass extends PlainHierarchy {
        @Test
        void calls_anam(Organization anam) throws Exception {
            application.assertCalls(anam);
        }
    }

    @ContextHierarchy(@ContextConfiguration(classes = NoBeans.class))
    @FakeAnamTest(baseUrlProperty = "anam.base-url", apiKeyProperty = "anam.api-key")
    static class AnnotatesOneLevel extends PlainHierarchy {
        @Test
        void calls_anam(Organization anam) throws Exception {
            application.assertCalls(anam);
        }
    }

    @FakeAnamTest(
            baseUrlProperty = "anam.base-url",
            apiKeyProperty = "anam.api-key",
            lifecycle = Lifecycle.SERVER_PER_CLASS)
    @ExtendWith(SpringExtension.class)
    @ContextHierarchy(@ContextConfiguration(classes = Beans.class))
    abstract static class HierarchyOfOwnServer {
        @Test
        void calls_anam(@Autowired Application application, Organization anam) throws Exception {
            application.assertCalls(anam);
        }
    }

    static class HasAnotherServer extends HierarchyOfOwnServer {}

    @ParameterizedTest
    @CsvSource({
        "AnnotatesTheWrongClass, PlainHierarchy",
        "AnnotatesOneLevel, PlainHierarchy",
        "HasAnotherServer, HierarchyOfOwnServer"
    })
    void a_level_of_a_hierarchy_without_the_properties_fails_the_test(String test, String declaring) throws Exception {
        String here = SpringPropertiesTest.class.getName() + "$";

        EngineRun run = EngineRun.of(Class.forName(here + test));

        assertThat(run.failures())
                .containsExactly("@FakeAnamTest of " + here + test + " names the properties"
                        + " anam.base-url and anam.api-key of a Spring application context, but Spring makes a context by the annotations of "
                        + here
                        + declaring + ", which declares a @ContextHierarchy, so its application would not call the"
                        + " fake. Annotate that class with the same @FakeAnamTest, or declare the whole hierarchy at "
                        + here + test + ".");
    }
}
