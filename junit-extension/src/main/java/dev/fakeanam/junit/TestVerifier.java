package dev.fakeanam.junit;

import dev.fakeanam.journal.Transcript;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * What an organization has to tell when a test, or all tests of a class, have ended.
 *
 * @param subject who, at the start of a sentence
 * @param hints what else may explain a failure, a sentence each. Asked for on failure alone
 */
record TestVerifier(String subject, String organization, TestRecord record, Supplier<List<String>> hints) {

    /**
     * Tells the story of a failure, and makes one of what was left undone, but never in place of another.
     *
     * @param failure what failed already; null for nothing
     * @return what shall fail now; null for nothing
     */
    private @Nullable AssertionError judge(@Nullable Throwable failure, Settings settings, ExtensionContext context) {
        if (failure instanceof TestAbortedException) {
            return null;
        }
        Findings findings = Findings.of(record, settings.allowed());
        if (failure == null && findings.isEmpty()) {
            return null;
        }
        Report.publish(context, story(failure == null ? "" : findings.toString()));
        return failure == null ? findings.failure(subject, settings.byField()) : null;
    }

    /** Judges, and throws what shall fail now. How JUnit came here is of no use to anybody, so the trace is cut. */
    void require(@Nullable Throwable failure, Settings settings, ExtensionContext context) {
        AssertionError finding = judge(failure, settings, context);
        if (finding != null) {
            finding.setStackTrace(Arrays.copyOf(finding.getStackTrace(), 1));
            throw finding;
        }
    }

    private String story(String besides) {
        Transcript transcript = new Transcript(record.exchanges());
        StringBuilder story = new StringBuilder("Organization \"" + organization + "\":\n" + transcript);
        append(story, "Besides:", besides);
        append(story, "Hint, since nobody knows which test it came from:", String.join("\n", hints.get()));
        append(story, "To replay it:", record.exchanges().isEmpty() ? "" : transcript.curl());
        return story.toString();
    }

    private static void append(StringBuilder story, String title, String text) {
        if (!text.isEmpty()) {
            story.append("\n\n").append(title).append('\n').append(text);
        }
    }
}
