package dev.fakeanam.junit;

import java.lang.reflect.Method;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Names a test's organization. The name is short enough for a message, and the same in every run, because ids derive
 * from it. Examples are {@code RenewTest.raises_the_limit} for a method, {@code RenewTest.Inner.raises[#2]} for the
 * second invocation of a template.
 */
final class TestName {
    private static final Pattern SEGMENT = Pattern.compile("\\[([^:/\\[\\]]+):([^/]*?)](?=/\\[|$)");

    private TestName() {}

    /** Adds the parameters if the class has several methods of this name: {@code RenewTest.raises(int)}. */
    static String of(ExtensionContext context) {
        String parameters = context.getTestMethod()
                .filter(method -> isOverloaded(method, context.getRequiredTestClass()))
                .map(method -> Stream.of(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")")))
                .orElse("");
        return of(context.getUniqueId(), parameters);
    }

    static String of(String uniqueId, String parameters) {
        StringBuilder name = new StringBuilder();
        Matcher segment = SEGMENT.matcher(uniqueId);
        while (segment.find()) {
            String value = segment.group(2);
            switch (segment.group(1)) {
                case "engine" -> name.setLength(0);
                case "class", "class-template" -> name.append(value.substring(value.lastIndexOf('.') + 1));
                case "nested-class", "nested-class-template" -> name.append('.').append(value);
                case "method", "test-template", "test-factory" ->
                    name.append('.').append(value.replaceFirst("\\(.*", "")).append(parameters);
                default -> name.append('[').append(value).append(']');
            }
        }
        return name.isEmpty() ? uniqueId : name.toString();
    }

    private static boolean isOverloaded(Method method, Class<?> testClass) {
        return ReflectionSupport.findMethods(
                                testClass,
                                other -> other.getName().equals(method.getName()),
                                HierarchyTraversalMode.TOP_DOWN)
                        .size()
                > 1;
    }
}
