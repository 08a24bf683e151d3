package dev.fakeanam.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Publishes a report entry, which IDEs, Gradle and JUnit's console show. Maven Surefire and Failsafe drop report
 * entries, so there a text that is told nowhere else is also printed, with a blank line after it.
 */
final class Report {
    static final String PRINT_PARAMETER = "fakeanam.print";
    private static final String ENTRY = "Fake Anam";
    private static final String SUREFIRE = "surefire.test.class.path";

    private Report() {}

    /** @param print whether to print it where report entries are dropped, if no parameter says otherwise */
    static void publish(ExtensionContext context, String text, boolean print) {
        context.publishReportEntry(ENTRY, text);
        boolean isPrinted = context.getConfigurationParameter(PRINT_PARAMETER, Boolean::parseBoolean)
                .orElseGet(() -> print && System.getProperty(SUREFIRE) != null);
        if (isPrinted) {
            System.out.println(text + "\n");
        }
    }
}
