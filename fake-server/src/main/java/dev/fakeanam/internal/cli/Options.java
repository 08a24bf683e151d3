package dev.fakeanam.internal.cli;

import dev.fakeanam.internal.api.FieldSuggestion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Declares options of the command line. They are declared in code, because picocli's annotations need proxies, which
 * are slow.
 */
final class Options {
    /** A shorter text is part of too many names. */
    private static final int SHORTEST_PART = 3;

    private Options() {}

    /** Declares an option without a value. */
    static OptionSpec.Builder flag(String name, boolean defaultValue, String description) {
        return option(name, boolean.class, description)
                .defaultValue(String.valueOf(defaultValue))
                .fallbackValue("true");
    }

    /** Declares an option with a value, which is null if the option is missing. */
    static OptionSpec.Builder valued(String name, String label, Class<?> type, String description) {
        return option(name, type, description).paramLabel(label);
    }

    /** Declares an option with a default, which the help shows. */
    static OptionSpec.Builder valued(
            String name, String label, Class<?> type, String defaultValue, String description) {
        return valued(name, label, type, description).defaultValue(defaultValue).showDefaultValue(Visibility.ALWAYS);
    }

    /** Declares an option that may be given several times, or with several values between commas. */
    static OptionSpec.Builder repeatable(String name, String label, String description) {
        return valued(name, label, List.class, description)
                .auxiliaryTypes(String.class)
                .splitRegex(",");
    }

    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build();
    }

    static OptionSpec version() {
        return OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build();
    }

    /** {@return the name that a wrong one probably meant} */
    static Optional<String> nearest(String wrong, List<String> names) {
        return shortest(names, name -> wrong.length() >= SHORTEST_PART && name.contains(wrong))
                .or(() -> FieldSuggestion.find(wrong, names))
                .or(() -> shortest(names, wrong::contains));
    }

    private static Optional<String> shortest(List<String> names, Predicate<String> condition) {
        return names.stream().filter(condition).min(Comparator.comparingInt(String::length));
    }

    private static OptionSpec.Builder option(String name, Class<?> type, String description) {
        // A value from the environment would be shown as a default, and it may be a secret.
        return OptionSpec.builder(name).type(type).description(description).showDefaultValue(Visibility.NEVER);
    }
}
