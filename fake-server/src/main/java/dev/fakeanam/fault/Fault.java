package dev.fakeanam.fault;

import dev.fakeanam.journal.Headers;
import org.jspecify.annotations.Nullable;

/** What a script does to a request in place of, or after, Anam's own behaviour. Data. Immutable. */
public sealed interface Fault {

    /**
     * An answer of the test's choice.
     *
     * @param status the HTTP status, 100 to 599
     * @param headers the header fields of the answer; where the body is the documented one, they come on top of its own
     * @param body the body; null for the one that Anam's API has for that status
     */
    record Reply(int status, Headers headers, @Nullable String body) implements Fault {
        /** The lowest and the highest status that HTTP has. */
        private static final int LOWEST = 100;

        private static final int HIGHEST = 599;

        public Reply {
            if (status < LOWEST || status > HIGHEST) {
                throw new IllegalArgumentException("An HTTP status is a number from " + LOWEST + " to " + HIGHEST
                        + ", but " + status + " was given. No script was added.");
            }
        }

        @Override
        public String toString() {
            return "reply " + status;
        }
    }
}
