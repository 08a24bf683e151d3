package dev.fakeanam.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How people are told of what is no failure: by a report entry, which IDEs, Gradle and JUnit's own console show. Maven
 * Surefire and Failsafe drop report entries, so there it is printed as well, with a blank line after each.
 */
final class Report {
    static final String PRINT_PARAMETER = "fakeanam.print";
    private static final String ENTRY = "Fake Anam";
    private static final String SUREFIRE = "surefire.test.class.path";

    private Report() {}

    static void publish(ExtensionContext context, String text) {
        context.publishReportEntry(ENTRY, text);
        boolean print = context.getConfigurationParameter(PRINT_PARAMETER, Boolean::parseBoolean)
                .orElseGet(() -> System.getProperty(SUREFIRE) != null);
        if (print) {
            System.out.println(text + "\n");
        }
    }
}
