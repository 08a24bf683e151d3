package dev.fakeanam.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Publishes a report entry, which IDEs, Gradle and JUnit's console show. Maven Surefire and Failsafe drop report
 * entries, so there the text is also printed, with a blank line after it.
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
