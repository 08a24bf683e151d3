package dev.fakeanam.scripting;

import dev.fakeanam.journal.Headers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a script does to a request in place of Anam's own behaviour, or to the answer once Anam has applied it. Data.
 * Immutable. Its factory methods are made for a static import: {@code applyThen(resetConnection())}.
 */
public sealed interface Fault {

    /** {@return whether it can take the place of Anam's own behaviour, and not only damage an answer} */
    default boolean needsNoAnswer() {
        return true;
    }

    /**
     * No fault: the request passes by, to an older script that takes it, or to the API. See
     * {@link ScriptedRequest#nth}.
     */
    record Proceed() implements Fault {
        @Override
        public String toString() {
            return "proceed";
        }
    }

    /**
     * An answer of the test's choice.
     *
     * @param status the HTTP status, 100 to 599. One below 200 is no final answer: it is sent, and then the connection
     *     is closed
     * @param headers the header fields of the answer, but for {@code Content-Length} and {@code Transfer-Encoding};
     *     where the body is the documented one, they come on top of its own
     * @param body the body; null for the one that Anam's API, or the gateway in front of it, has for that status.
     *     Statuses below 200, 204, 205 and 304 have none
     */
    record Reply(int status, Headers headers, @Nullable String body) implements Fault {
        public Reply {
            SendableReply.require(status, headers, body);
        }

        /**
         * @param name a header's name; replaces the documented answer's header of that name
         * @param value its value
         * @return the same reply with this header as well
         */
        public Reply withHeader(String name, String value) {
            return new Reply(status, headers.and(Headers.of(name, value)), body);
        }

        /**
         * @param mediaType the body's media type: {@code text/html} for one
         * @param text the body, sent as UTF-8
         * @return the same reply with this body
         */
        public Reply withBody(String mediaType, String text) {
            return new Reply(status, headers.and(Headers.of("Content-Type", mediaType)), text);
        }

        /** {@return the same reply without any body} */
        public Reply withoutBody() {
            return new Reply(status, headers, "");
        }

        @Override
        public String toString() {
            return "reply " + status;
        }
    }

    /**
     * A pause in real time, then another fault, or no fault. Holds no thread of the server.
     *
     * @param by how long, in whole milliseconds, 0 to a day; what is finer is cut off
     * @param then what comes after it, no delay again
     */
    record Delay(Duration by, Fault then) implements Fault {
        public Delay {
            by = pause("A delay", by);
            if (then instanceof Delay) {
                throw new IllegalArgumentException("After a delay comes no delay again. Add the two up.");
            }
        }

        @Override
        public boolean needsNoAnswer() {
            return then.needsNoAnswer();
        }

        @Override
        public String toString() {
            return "delay " + by.toMillis() + " ms" + (then instanceof Proceed ? "" : ", then " + then);
        }
    }

    /** A TCP reset (RST) in place of an answer. */
    record ResetConnection() implements Fault {
        @Override
        public String toString() {
            return "reset connection";
        }
    }

    /** The end of the connection (FIN) in place of an answer. */
    record CloseConnection() implements Fault {
        @Override
        public String toString() {
            return "close connection";
        }
    }

    /** No answer, on a connection that stays open until the organization or the server is closed. Holds no thread. */
    record NeverAnswer() implements Fault {
        @Override
        public String toString() {
            return "never answer";
        }
    }

    /**
     * The answer's head, and only the start of its body, then the end of the connection. Of an answer without a body,
     * nothing.
     *
     * @param bytes how many bytes of the body are sent, not negative; at least one byte is always missing
     */
    record CutBody(int bytes) implements Fault {
        public CutBody {
            if (bytes < 0) {
                throw new IllegalArgumentException("A body is cut after 0 bytes or more, but " + bytes + " was given.");
            }
        }

        @Override
        public boolean needsNoAnswer() {
            return false;
        }

        @Override
        public String toString() {
            return "cut body after " + bytes + " bytes";
        }
    }

    /** Bytes that are no HTTP in place of the answer, then the end of the connection. */
    record Garbage() implements Fault {
        @Override
        public boolean needsNoAnswer() {
            return false;
        }

        @Override
        public String toString() {
            return "garbage";
        }
    }

    /**
     * The whole answer, its body in drips.
     *
     * @param bytes how many bytes of the body go out at once, at least 1
     * @param interval the pause before each drip, in whole milliseconds, 0 to a day; what is finer is cut off
     */
    record Drip(int bytes, Duration interval) implements Fault {
        public Drip {
            if (bytes < 1) {
                throw new IllegalArgumentException("A drip has at least 1 byte, but " + bytes + " was given.");
            }
            interval = pause("The interval between drips", interval);
        }

        @Override
        public boolean needsNoAnswer() {
            return false;
        }

        @Override
        public String toString() {
            return "drip " + bytes + " bytes every " + interval.toMillis() + " ms";
        }
    }

    /**
     * @param status the HTTP status, 100 to 599
     * @return an answer with that status and the body that Anam's API, or the gateway in front of it, has for it
     * @throws IllegalArgumentException if there is no such status
     */
    static Reply reply(int status) {
        return new Reply(status, Headers.NONE, null);
    }

    /**
     * @param status the HTTP status, 100 to 599
     * @param json the body, sent as it is with {@code Content-Type: application/json}
     * @return an answer with both
     * @throws IllegalArgumentException if there is no such status
     */
    static Reply reply(int status, String json) {
        return reply(status).withBody("application/json", json);
    }

    /**
     * @param by how long, in real time
     * @return a pause, after which things go on as usual
     * @throws IllegalArgumentException if the duration is negative
     */
    static Delay delay(Duration by) {
        return new Delay(by, new Proceed());
    }

    /**
     * @param by how long, in real time
     * @param then what comes after the pause
     * @return a pause, then that
     * @throws IllegalArgumentException if the duration is negative, or what comes after is a delay again
     */
    static Delay delay(Duration by, Fault then) {
        return new Delay(by, then);
    }

    /** {@return a TCP reset in place of an answer} */
    static ResetConnection resetConnection() {
        return new ResetConnection();
    }

    /** {@return the end of the connection in place of an answer} */
    static CloseConnection closeConnection() {
        return new CloseConnection();
    }

    /** {@return no answer, on a connection that stays open} */
    static NeverAnswer neverAnswer() {
        return new NeverAnswer();
    }

    /**
     * @param bytes how many bytes of the body are sent
     * @return an answer whose body ends too early
     * @throws IllegalArgumentException if the number is negative
     */
    static CutBody cutBody(int bytes) {
        return new CutBody(bytes);
    }

    /** {@return bytes that are no HTTP in place of the answer} */
    static Garbage garbage() {
        return new Garbage();
    }

    /**
     * @param bytes how many bytes of the body go out at once
     * @param interval the pause before each drip
     * @return the whole answer, its body in drips
     * @throws IllegalArgumentException if there is less than 1 byte, or the interval is negative
     */
    static Drip drip(int bytes, Duration interval) {
        return new Drip(bytes, interval);
    }

    private static Duration pause(String what, Duration duration) {
        if (duration.isNegative() || duration.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(what + " is from 0 to a day, but " + duration + " was given.");
        }
        return duration.truncatedTo(ChronoUnit.MILLIS);
    }
}
