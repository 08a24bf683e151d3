package dev.fakeanam.junit;

import dev.fakeanam.internal.json.PrintableText;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Publishes a report entry, which IDEs, Gradle and JUnit's console show. Maven Surefire and Failsafe drop report
 * entries. So a text that appears nowhere else is also printed there, with a blank line after it.
 */
final class Report {
    static final String PRINT_PARAMETER = "fakeanam.print";
    private static final String ENTRY = "Fake Anam";
    private static final String SUREFIRE = "surefire.test.class.path";

    private Report() {}

    /** @param print whether to print it where report entries are dropped, if no parameter says otherwise */
    static void publish(ExtensionContext context, String text, boolean print) {
        publish(context, text, () -> print && System.getProperty(SUREFIRE) != null);
    }

    /**
     * Prints the text everywhere, if no parameter says otherwise, because report entries may be shown only after the
     * test.
     */
    static void publishAndPrint(ExtensionContext context, String text) {
        publish(context, text, () -> true);
    }

    private static void publish(ExtensionContext context, String told, BooleanSupplier print) {
        String text = PrintableText.ofLines(told);
        context.publishReportEntry(ENTRY, text);
        boolean isPrinted = context.getConfigurationParameter(PRINT_PARAMETER, Boolean::parseBoolean)
                .orElseGet(print::getAsBoolean);
        if (isPrinted) {
            System.out.println(text + "\n");
        }
    }
}
