package dev.fakeanam.scripting;

/** How many of the requests that come a step is played to. Data. Immutable. */
public sealed interface Repetition {

    /**
     * The next requests, each once.
     *
     * @param count how many, at least 1
     */
    record Times(int count) implements Repetition {
        public Times {
            if (count < 1) {
                throw new IllegalArgumentException("A step of a script is played at least 1 time, but times is " + count
                        + ". Leave the script out where nothing shall happen.");
            }
        }

        @Override
        public String toString() {
            return count == 1 ? "" : count + " × ";
        }
    }

    /** All requests. */
    record Always() implements Repetition {
        @Override
        public String toString() {
            return "always ";
        }
    }

    /**
     * About one in so many requests, by chance; the others pass it by. The same seed gives the same sequence in every
     * run.
     *
     * @param count one in how many, at least 1
     * @param seed where the sequence starts
     */
    record OneIn(int count, long seed) implements Repetition {
        public OneIn {
            if (count < 1) {
                throw new IllegalArgumentException(
                        "A step is played to one in 1 request or more, but one in " + count + " was given.");
            }
        }

        @Override
        public String toString() {
            return "one in " + count + " ";
        }
    }
}
