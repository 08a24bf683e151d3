package dev.fakeanam.junit;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.JUnitException;
import org.opentest4j.TestAbortedException;

/**
 * Checks the organization of a test, or of a class, after its end.
 *
 * @param subject the start of the failure's first sentence: {@code The test}
 * @param server where the organization was
 * @param hints what else may explain a failure, one sentence for each hint. It is read only if there is a failure
 */
record TestVerifier(
        String subject, String organization, TestRecord record, ServerAddress server, Supplier<List<String>> hints) {

    /**
     * Adds the story to a failure, unless JUnit itself failed before the test had sent a request. If there is no
     * failure but there are findings, throws one. Its stack trace is cut, because the calls of JUnit do not help.
     *
     * @param failure the failure so far; null for none
     */
    void require(@Nullable Throwable failure, Settings settings, ExtensionContext context) {
        boolean isBeforeTest =
                failure instanceof JUnitException && record.exchanges().isEmpty();
        if (failure instanceof TestAbortedException || isBeforeTest) {
            return;
        }
        Findings findings = Findings.of(record, settings.allowed());
        if (failure != null) {
            tell(failure, findings.toString(), context);
        } else if (!findings.isEmpty()) {
            AssertionError finding = findings.failure(subject, settings.byField());
            finding.setStackTrace(Arrays.copyOf(finding.getStackTrace(), 1));
            tell(finding, "", context);
            throw finding;
        }
    }

    private void tell(Throwable failure, String findings, ExtensionContext context) {
        Story story = new Story(organization, record.exchanges(), findings, hints.get(), server);
        boolean isTold = story.addTo(failure) && story.isBrief();
        Report.publish(context, story.whole(), !isTold);
    }
}
