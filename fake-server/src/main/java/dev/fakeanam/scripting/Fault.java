package dev.fakeanam.scripting;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.UnionCodec;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a script does to a request in place of Anam's own behaviour, or to the response after Anam has applied the
 * request. Immutable. The factory methods are made for a static import: {@code applyThen(resetConnection())}.
 */
@Stable(since = "0.1.0")
public sealed interface Fault {

    /**
     * A fault in JSON: {@code {"kind":"proceed"}}, {@code {"kind":"reply","status":503,"headers":[],"body":null}},
     * {@code {"kind":"delay","milliseconds":500,"then":{…}}}, {@code {"kind":"resetConnection"}},
     * {@code {"kind":"closeConnection"}}, {@code {"kind":"neverAnswer"}}, {@code {"kind":"cutBody","bytes":10}},
     * {@code {"kind":"garbage","belowTls":false}} or {@code {"kind":"drip","bytes":10,"milliseconds":100}}.
     */
    Codec<Fault> CODEC = UnionCodec.of(
            Fault.class,
            JsonCodec.of(Proceed.class).constant("kind", "proceed").strict().build(),
            JsonCodec.of(Reply.class)
                    .constant("kind", "reply")
                    .field("status", JsonCodec.integer())
                    .defaulting("headers", Headers.CODEC, Headers.NONE)
                    .defaulting("body", JsonCodec.text().orNull(), null)
                    .strict()
                    .build(),
            JsonCodec.of(Delay.class)
                    .constant("kind", "delay")
                    .field("milliseconds", JsonCodec.milliseconds())
                    .defaulting("then", JsonCodec.lazy(Fault.class, () -> Fault.CODEC), new Proceed())
                    .strict()
                    .build(),
            JsonCodec.of(ResetConnection.class)
                    .constant("kind", "resetConnection")
                    .strict()
                    .build(),
            JsonCodec.of(CloseConnection.class)
                    .constant("kind", "closeConnection")
                    .strict()
                    .build(),
            JsonCodec.of(NeverAnswer.class)
                    .constant("kind", "neverAnswer")
                    .strict()
                    .build(),
            JsonCodec.of(CutBody.class)
                    .constant("kind", "cutBody")
                    .field("bytes", JsonCodec.integer())
                    .strict()
                    .build(),
            JsonCodec.of(Garbage.class)
                    .constant("kind", "garbage")
                    .defaulting("belowTls", JsonCodec.bool(), false)
                    .strict()
                    .build(),
            JsonCodec.of(Drip.class)
                    .constant("kind", "drip")
                    .field("bytes", JsonCodec.integer())
                    .field("milliseconds", JsonCodec.milliseconds())
                    .strict()
                    .build());

    /**
     * No fault: the request passes to an older script that matches it, or to the API. See {@link ScriptedRequest#nth}.
     */
    record Proceed() implements Fault {
        @Override
        public String toString() {
            return "proceed";
        }
    }

    /**
     * A response of the test's choice.
     *
     * @param status the HTTP status, 100 to 599. A status below 200 is not final: the server sends it, and closes the
     *     connection. For 100 and 101, it only closes the connection
     * @param headers the header fields of the response, without {@code Content-Length} and {@code Transfer-Encoding};
     *     with the documented body, they are added to the documented headers
     * @param body the body; null for the documented body of that status. Statuses below 200, and 204, 205 and 304, have
     *     none
     */
    record Reply(int status, Headers headers, @Nullable String body) implements Fault {
        public Reply {
            SendableReply.require(status, headers, body);
        }

        /**
         * Returns the same reply with one more header.
         *
         * @param name the header's name; replaces headers of the same name
         * @param value its value
         * @return the same reply with this header as well
         * @throws IllegalArgumentException if HTTP does not allow such a name or value, or the name is
         *     {@code Content-Length} or {@code Transfer-Encoding}
         */
        public Reply withHeader(String name, String value) {
            return new Reply(status, headers.and(Headers.of(name, value)), body);
        }

        /**
         * Returns the same reply with another body.
         *
         * @param mediaType the body's media type: {@code text/html} for example
         * @param text the body, sent as UTF-8
         * @return the same reply with this body
         * @throws IllegalArgumentException if HTTP has no body with the reply's status, or UTF-8 cannot have the text
         */
        public Reply withBody(String mediaType, String text) {
            return new Reply(status, headers.and(Headers.of("Content-Type", mediaType)), text);
        }

        /** {@return the same reply without a body} */
        public Reply withoutBody() {
            return new Reply(status, headers, "");
        }

        @Override
        public String toString() {
            return "reply " + status;
        }
    }

    /**
     * A pause in real time, then another fault or none. It blocks no thread of the server.
     *
     * @param by how long, from 0 to a day; fractions of a millisecond are cut off
     * @param then what comes after the pause; not another delay
     */
    record Delay(Duration by, Fault then) implements Fault {
        public Delay {
            by = pause("A delay", by);
            if (then instanceof Delay) {
                throw new IllegalArgumentException(
                        "After a delay comes another delay. Use one delay for the sum of both.");
            }
        }

        @Override
        public String toString() {
            return "delay " + by.toMillis() + " ms" + (then instanceof Proceed ? "" : ", then " + then);
        }
    }

    /** A TCP reset (RST) instead of a response. */
    record ResetConnection() implements Fault {
        @Override
        public String toString() {
            return "reset connection";
        }
    }

    /** The end of the connection (FIN) instead of a response. */
    record CloseConnection() implements Fault {
        @Override
        public String toString() {
            return "close connection";
        }
    }

    /**
     * No response, on a connection that stays open until the client gives up,
     * {@link dev.fakeanam.server.ServerOptions#withNeverAnswerLimit} is reached, or the organization or the server is
     * closed. It blocks no thread.
     */
    record NeverAnswer() implements Fault {
        @Override
        public String toString() {
            return "never answer";
        }
    }

    /**
     * The response's head and the start of its body, then the end of the connection. If the response has no body,
     * nothing is sent.
     *
     * @param bytes how many bytes of the body are sent at most, 0 or more. The last byte of the body is never sent
     */
    record CutBody(int bytes) implements Fault {
        public CutBody {
            if (bytes < 0) {
                throw new IllegalArgumentException("A body is cut after 0 bytes or more, but " + bytes + " was given.");
            }
        }

        @Override
        public String toString() {
            return "cut body after " + bytes + " bytes";
        }
    }

    /**
     * Bytes that are not HTTP instead of the response, then the end of the connection.
     *
     * @param belowTls if true, the bytes replace TLS records, and TLS fails at the client. If false, they are encrypted
     *     like a response, and only HTTP fails at the client. Without HTTPS, the value makes no difference
     */
    record Garbage(boolean belowTls) implements Fault {
        @Override
        public String toString() {
            return belowTls ? "garbage below TLS" : "garbage";
        }
    }

    /**
     * The whole response, with its body in drips.
     *
     * @param bytes how many bytes of the body are sent at once, at least 1
     * @param interval the pause before each drip, from 0 to a day; fractions of a millisecond are cut off
     */
    record Drip(int bytes, Duration interval) implements Fault {
        public Drip {
            if (bytes < 1) {
                throw new IllegalArgumentException("A drip has at least 1 byte, but " + bytes + " was given.");
            }
            interval = pause("The interval between drips", interval);
        }

        @Override
        public String toString() {
            return "drip " + bytes + " bytes every " + interval.toMillis() + " ms";
        }
    }

    /**
     * Returns a response with a status, and with the body that Anam documents for it.
     *
     * @param status the HTTP status, 100 to 599
     * @return the response
     * @throws IllegalArgumentException if the status is outside this range
     */
    static Reply reply(int status) {
        return new Reply(status, Headers.NONE, null);
    }

    /**
     * Returns a response with a status and a JSON body.
     *
     * @param status the HTTP status, 100 to 599
     * @param json the body, sent as it is with {@code Content-Type: application/json}
     * @return the response
     * @throws IllegalArgumentException if the status is outside this range
     */
    static Reply reply(int status, String json) {
        return reply(status).withBody("application/json", json);
    }

    /**
     * Returns a pause, after which Anam behaves as usual.
     *
     * @param by how long, in real time, from 0 to a day
     * @return the pause
     * @throws IllegalArgumentException if the duration is out of range
     */
    static Delay delay(Duration by) {
        return new Delay(by, new Proceed());
    }

    /**
     * Returns a pause, and then another fault.
     *
     * @param by how long, in real time, from 0 to a day
     * @param then what comes after the pause
     * @return the pause with that fault
     * @throws IllegalArgumentException if the duration is out of range, or another delay comes after it
     */
    static Delay delay(Duration by, Fault then) {
        return new Delay(by, then);
    }

    /** {@return a TCP reset instead of a response} */
    static ResetConnection resetConnection() {
        return new ResetConnection();
    }

    /** {@return the end of the connection instead of a response} */
    static CloseConnection closeConnection() {
        return new CloseConnection();
    }

    /** {@return no response, on a connection that stays open} */
    static NeverAnswer neverAnswer() {
        return new NeverAnswer();
    }

    /**
     * Returns a fault that closes the connection before the whole body was sent.
     *
     * @param bytes how many bytes of the body are sent
     * @return the fault
     * @throws IllegalArgumentException if the number is negative
     */
    static CutBody cutBody(int bytes) {
        return new CutBody(bytes);
    }

    /** {@return bytes that are not HTTP instead of the response; with HTTPS, they are encrypted} */
    static Garbage garbage() {
        return new Garbage(false);
    }

    /** {@return bytes that are neither TLS nor HTTP instead of the response} */
    static Garbage garbageBelowTls() {
        return new Garbage(true);
    }

    /**
     * Returns a fault that sends the body in drips.
     *
     * @param bytes how many bytes of the body are sent at once, at least 1
     * @param interval the pause before each drip
     * @return the fault
     * @throws IllegalArgumentException if there is less than 1 byte, or the interval is out of range
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
