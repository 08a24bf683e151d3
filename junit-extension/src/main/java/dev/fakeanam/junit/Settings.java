package dev.fakeanam.junit;

import dev.fakeanam.server.ServerOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Holds the settings of the annotations or of a builder.
 *
 * @param apiKey the API key of a class's organization; null for a random one
 * @param serverOptions the options of a class's own server; null for the defaults
 * @param https whether the server serves HTTPS
 * @param allowed the findings that fail no test
 * @param byField whether the settings come from a builder
 * @param names the properties of an application context that get the URL and the key
 */
record Settings(
        Lifecycle lifecycle,
        @Nullable String apiKey,
        @Nullable ServerOptions serverOptions,
        boolean https,
        Set<Finding> allowed,
        boolean byField,
        PropertyNames names) {
    private static final Pattern API_KEY = Pattern.compile("[!-~]+");

    Settings {
        if (apiKey != null && !API_KEY.matcher(apiKey).matches()) {
            throw new IllegalArgumentException("An API key consists of visible ASCII characters without spaces,"
                    + " because it is sent in a header, but \"" + apiKey + "\" was given.");
        }
        if (apiKey != null && lifecycle == Lifecycle.ORGANIZATION_PER_TEST) {
            throw new IllegalArgumentException("The API key " + apiKey + " cannot be shared by all tests, because each"
                    + " has its own organization. Choose the lifecycle ORGANIZATION_PER_CLASS or SERVER_PER_CLASS,"
                    + " or leave the key out.");
        }
        if (serverOptions != null && lifecycle != Lifecycle.SERVER_PER_CLASS) {
            throw new IllegalArgumentException(
                    "Server options are for a server of the class's own, but in the lifecycle "
                            + lifecycle
                            + " it is shared by all tests of the run. Choose the lifecycle SERVER_PER_CLASS, or"
                            + " leave them"
                            + " out.");
        }
        if (serverOptions != null && https) {
            throw new IllegalArgumentException("A server with serverOptions() takes HTTPS from these options. Leave"
                    + " https() out, and add withHttps() to the server options.");
        }
        allowed = Set.copyOf(allowed);
    }

    /**
     * Reads the annotations around a context. The outermost one sets the lifecycle and the key. The nearest one sets
     * which findings are allowed.
     */
    static Settings annotated(ExtensionContext context) {
        List<FakeAnamTest> annotations = annotations(context);
        if (annotations.isEmpty()) {
            throw new ExtensionConfigurationException(
                    context.getRequiredTestClass().getName()
                            + " has @ExtendWith(FakeAnamExtension.class), which does not say what the tests get."
                            + " Annotate it with @FakeAnamTest instead, or put FakeAnamExtension.builder().build() into"
                            + " a field with @RegisterExtension.");
        }
        FakeAnamTest nearest = annotations.get(0);
        FakeAnamTest outermost = annotations.get(annotations.size() - 1);
        for (FakeAnamTest annotation : annotations) {
            requireSameLifecycle(annotation, outermost, context);
        }
        return of(outermost, nearest);
    }

    static Settings of(FakeAnamTest outermost, FakeAnamTest nearest) {
        return new Settings(
                lifecycle(outermost),
                outermost.apiKey().isEmpty() ? null : outermost.apiKey(),
                null,
                outermost.https(),
                allowed(nearest.strictness(), nearest.allow()),
                false,
                PropertyNames.of(outermost));
    }

    /**
     * Returns the lifecycle. The tests of an application context share an organization, because a context has only one
     * key.
     */
    static Lifecycle lifecycle(FakeAnamTest annotation) {
        boolean isByDefault = annotation.lifecycle() == Lifecycle.ORGANIZATION_PER_TEST;
        return isByDefault && !PropertyNames.of(annotation).isEmpty()
                ? Lifecycle.ORGANIZATION_PER_CLASS
                : annotation.lifecycle();
    }

    /** From the nearest to the outermost. */
    static List<FakeAnamTest> annotations(ExtensionContext context) {
        List<FakeAnamTest> found = new ArrayList<>();
        Optional<ExtensionContext> at = Optional.of(context);
        while (at.isPresent()) {
            AnnotationSupport.findAnnotation(at.get().getElement(), FakeAnamTest.class)
                    .ifPresent(found::add);
            at = at.get().getParent();
        }
        return found;
    }

    static Set<Finding> allowed(Strictness strictness, Finding... allowed) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        findings.addAll(Arrays.asList(strictness == Strictness.LENIENT ? Finding.values() : allowed));
        return findings;
    }

    private static void requireSameLifecycle(FakeAnamTest inner, FakeAnamTest outermost, ExtensionContext context) {
        boolean says = lifecycle(inner) != Lifecycle.ORGANIZATION_PER_TEST
                || !inner.apiKey().isEmpty();
        boolean otherKey = !inner.apiKey().equals(outermost.apiKey());
        boolean otherNames = !PropertyNames.of(inner).equals(PropertyNames.of(outermost));
        if (inner.https() && !outermost.https()) {
            throw new ExtensionConfigurationException("@FakeAnamTest of " + element(context)
                    + " sets https = true, but an enclosing class does not. Set it only on the outermost class.");
        }
        if (says && (lifecycle(inner) != lifecycle(outermost) || otherKey || otherNames)) {
            throw new ExtensionConfigurationException("@FakeAnamTest of " + element(context) + " says "
                    + said(inner, otherKey, otherNames) + ", but an enclosing class sets "
                    + said(outermost, otherKey, otherNames)
                    + ". Lifecycle" + (otherNames ? ", properties" : "")
                    + " and API key apply to a class and its nested classes. Set them only on the outermost class.");
        }
    }

    private static String said(FakeAnamTest annotation, boolean withKey, boolean withNames) {
        String key = annotation.apiKey().isEmpty() ? "no API key" : "the API key " + annotation.apiKey();
        return lifecycle(annotation)
                + (withKey ? " and " + key : "")
                + (withNames ? " and " + PropertyNames.of(annotation) : "");
    }

    /** Describes the annotated element. Enclosing contexts were checked before, so it is the one of this context. */
    private static String element(ExtensionContext context) {
        return context.getTestMethod()
                .map(Object::toString)
                .orElseGet(() -> context.getRequiredTestClass().getName());
    }
}
