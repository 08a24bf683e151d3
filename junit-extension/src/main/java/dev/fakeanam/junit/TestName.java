package dev.fakeanam.junit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a test's organization is called: short enough for a message, and the same in every run, since ids derive from
 * it. {@code RenewTest.raises_the_limit} for a method, {@code RenewTest.Inner.raises[#2]} for the second invocation of
 * a template.
 */
final class TestName {
    private static final Pattern SEGMENT = Pattern.compile("\\[([^:/\\[\\]]+):([^/]*?)](?=/\\[|$)");

    private TestName() {}

    static String of(String uniqueId) {
        StringBuilder name = new StringBuilder();
        Matcher segment = SEGMENT.matcher(uniqueId);
        while (segment.find()) {
            String value = segment.group(2);
            switch (segment.group(1)) {
                case "engine" -> name.setLength(0);
                case "class", "class-template" -> name.append(value.substring(value.lastIndexOf('.') + 1));
                case "nested-class", "nested-class-template" -> name.append('.').append(value);
                case "method", "test-template", "test-factory" ->
                    name.append('.').append(value.replaceFirst("\\(.*", ""));
                default -> name.append('[').append(value).append(']');
            }
        }
        return name.isEmpty() ? uniqueId : name.toString();
    }
}
