package dev.fakeanam.junit;

import java.io.Serial;
import java.util.stream.Stream;

/**
 * Carries a story with the failure that it belongs to, as a suppressed exception: build tools and IDEs print those with
 * the failure's stack trace.
 */
final class SuppressedStory extends Throwable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String organization;

    SuppressedStory(String organization, String story) {
        super(story, null, false, false);
        this.organization = organization;
    }

    /** Returns those that a failure carries. */
    static Stream<SuppressedStory> in(Throwable failure) {
        return Stream.of(failure.getSuppressed())
                .filter(SuppressedStory.class::isInstance)
                .map(SuppressedStory.class::cast);
    }

    boolean isOfTheSame(SuppressedStory other) {
        return organization.equals(other.organization);
    }

    /** Returns only the story, because no reader needs the name of this class. */
    @Override
    public String toString() {
        return getMessage();
    }
}
