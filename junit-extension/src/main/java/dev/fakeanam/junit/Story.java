package dev.fakeanam.junit;

import dev.fakeanam.internal.json.PrintableText;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Transcript;
import java.util.List;

/**
 * Tells what an organization received, for a failure.
 *
 * @param findings what would have failed the test too; empty for none
 * @param hints what else may explain the failure, one sentence for each hint
 * @param server where the requests went
 */
record Story(String organization, List<Exchange> exchanges, String findings, List<String> hints, ServerAddress server) {
    private static final int MOST_IN_BRIEF = 5;

    /** Returns the whole story. It has lines that send the requests again, unless the server ends with the tests. */
    String whole() {
        Transcript transcript = new Transcript(exchanges);
        boolean canReplay = server.isStandalone() && !exchanges.isEmpty();
        return told(transcript.toString()) + (canReplay ? section("To replay it:", curl(transcript)) : "");
    }

    private String curl(Transcript transcript) {
        return "https".equalsIgnoreCase(server.baseUrl().getScheme()) ? transcript.curlWithCa() : transcript.curl();
    }

    /** Returns only the newest exchanges, without lines that send the requests again. */
    String brief() {
        int leftOut = Math.max(0, exchanges.size() - MOST_IN_BRIEF);
        String newest = new Transcript(exchanges.subList(leftOut, exchanges.size())).toString();
        return told(leftOut == 0 ? newest : "(" + leftOut + " earlier left out)\n" + newest);
    }

    /** Tells whether the brief story has everything. */
    boolean isBrief() {
        return whole().equals(brief());
    }

    /**
     * Adds the brief story to a failure, which keeps its type and message. If the failure already has a story of this
     * organization, it keeps that one, because JUnit has reported it.
     *
     * @return whether the failure has this story now; some exceptions accept no suppressed exceptions
     */
    boolean addTo(Throwable failure) {
        SuppressedStory told = new SuppressedStory(organization, brief());
        if (SuppressedStory.in(failure).noneMatch(told::isOfTheSame)) {
            failure.addSuppressed(told);
        }
        return SuppressedStory.in(failure).map(SuppressedStory::getMessage).anyMatch(brief()::equals);
    }

    private String told(String transcript) {
        return PrintableText.ofLines("Organization \"" + organization + "\":\n"
                + (exchanges.isEmpty() ? noRequest() : transcript)
                + section("Findings:", findings)
                + section("Hints about requests that this test or another one sent:", String.join("\n", hints)));
    }

    private String noRequest() {
        return MessageParts.NO_REQUEST + " Does the application use that key and " + server.baseUrl() + "?"
                + (server.names().isEmpty()
                        ? ""
                        : " The test sets " + server.names() + ". Check that the application reads the same names.");
    }

    private static String section(String title, String text) {
        return text.isEmpty() ? "" : "\n\n" + title + "\n" + text;
    }
}
