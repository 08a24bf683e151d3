package dev.fakeanam.scripting;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.UnionCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;

/** Says how many requests a step is played to. Immutable. */
@Stable(since = "0.1.0")
public sealed interface Repetition {

    /**
     * A repetition in JSON: {@code {"times":2}}, {@code {"always":true}} or {@code {"oneIn":5,"seed":42}}. Without any
     * of these, once.
     */
    Codec<Repetition> CODEC = UnionCodec.of(
                    Repetition.class,
                    JsonCodec.of(Times.class)
                            .field("times", JsonCodec.integer())
                            .strict()
                            .build(),
                    JsonCodec.of(Always.class).constant("always", true).strict().build(),
                    JsonCodec.of(OneIn.class)
                            .field("oneIn", JsonCodec.integer())
                            .field("seed", JsonCodec.longInteger())
                            .strict()
                            .build())
            .otherwise(new Times(1));

    /**
     * The next requests, each once.
     *
     * @param count how many, at least 1
     */
    record Times(int count) implements Repetition {
        public Times {
            if (count < 1) {
                throw new IllegalArgumentException("A step of a script is played at least 1 time, but times is " + count
                        + ". Leave the script out if nothing is to happen.");
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
     * About one in {@code count} requests, chosen at random. The others pass. If requests come one after the other, the
     * same seed chooses the same ones in every run.
     *
     * @param count one in how many, at least 1
     * @param seed the seed of the random numbers
     */
    record OneIn(int count, long seed) implements Repetition {
        public OneIn {
            if (count < 1) {
                throw new IllegalArgumentException(
                        "A step is played to one in 1 or more requests, but one in " + count + " was given.");
            }
        }

        @Override
        public String toString() {
            return "one in " + count + " ";
        }
    }
}
