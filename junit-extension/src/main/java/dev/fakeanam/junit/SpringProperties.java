package dev.fakeanam.junit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Sets base URL and API key in the application context of a Spring test, before its beans are created. Spring finds
 * this class in {@code META-INF/spring.factories}. Without Spring nothing loads it.
 */
final class SpringProperties implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        return ClassOrganizations.forContextOf(testClass)
                .map(organization -> new Customizer(organization.names(), organization))
                .orElse(null);
    }

    /** Equal customizers let Spring's cache share a context, so tests that share a context share an organization. */
    private record Customizer(PropertyNames names, ClassOrganization organization) implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            Map<String, Object> properties = new HashMap<>();
            properties.put(names.baseUrl(), organization.server().baseUrl().toString());
            properties.put(names.apiKey(), organization.organization().apiKey());
            properties.remove("");
            MutablePropertySources sources = context.getEnvironment().getPropertySources();
            MapPropertySource source = new MapPropertySource("Fake Anam", properties);
            sources.addFirst(source);
            context.addBeanFactoryPostProcessor(new ComesFirst(sources, source));
        }
    }

    /**
     * Adds a property source before all others, even before those of customizers that run later: that of dynamic
     * properties for example.
     */
    private record ComesFirst(MutablePropertySources sources, MapPropertySource source)
            implements BeanDefinitionRegistryPostProcessor {
        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            sources.addFirst(source);
        }

        @Override
        public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {}
    }
}
