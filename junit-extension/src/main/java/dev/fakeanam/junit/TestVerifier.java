package dev.fakeanam.junit;

import dev.fakeanam.journal.Transcript;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * Checks the organization of a test, or of a class, after its end.
 *
 * @param subject the start of the failure's first sentence: {@code The test}
 * @param baseUrl where the server is that its application should call
 * @param hints what else may explain a failure, a sentence each. Read only if there is a failure
 */
record TestVerifier(String subject, String organization, URI baseUrl, TestRecord record, Supplier<List<String>> hints) {

    /**
     * Publishes the story of a failure. Makes a failure of the findings, unless there is one already.
     *
     * @param failure the failure so far; null for none
     * @return the failure of the findings; null for none
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

    /** Judges, and throws the failure of the findings. Its stack trace is cut: how JUnit came here does not help. */
    void require(@Nullable Throwable failure, Settings settings, ExtensionContext context) {
        AssertionError finding = judge(failure, settings, context);
        if (finding != null) {
            finding.setStackTrace(Arrays.copyOf(finding.getStackTrace(), 1));
            throw finding;
        }
    }

    private String story(String findings) {
        Transcript transcript = new Transcript(record.exchanges());
        StringBuilder story = new StringBuilder("Organization \"" + organization + "\":\n"
                + (record.exchanges().isEmpty()
                        ? "No request came. Does the application use " + baseUrl + "?"
                        : transcript));
        append(story, "Findings:", findings);
        append(story, "Hint, though another test may have sent it:", String.join("\n", hints.get()));
        append(story, "To replay it:", record.exchanges().isEmpty() ? "" : transcript.curl());
        return story.toString();
    }

    private static void append(StringBuilder story, String title, String text) {
        if (!text.isEmpty()) {
            story.append("\n\n").append(title).append('\n').append(text);
        }
    }
}
