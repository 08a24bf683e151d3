package dev.fakeanam.journal;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.PrintableText;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request, its response, and why the fake gave this response. Immutable: a snapshot. If you read the journal again,
 * only {@code outcome}, {@code duration} and {@code failure} can be different.
 *
 * <p>An exchange is recorded before the first byte of its response is sent. So a test that has the response also finds
 * the exchange.
 *
 * @param organization the name of the organization that the request's key belongs to, open or closed; null if the key
 *     belongs to none
 * @param number the exchange's number in its journal, from 1, in the order in which the server handled the requests
 * @param at when the exchange was recorded, on the organization's clock; in the server's own journal, in real time
 * @param request what was received
 * @param response the response; null if there was none. It is complete here, even if a script lost or damaged it on the
 *     way: see {@code outcome}
 * @param script what a script did; null if no script was played
 * @param change what the request changed, even if its response was lost; null if it changed nothing
 * @param ignoredFields fields of the body that the operation does not know; they changed nothing (assumed, {@code A6})
 * @param assumptions the assumptions that decided the response, without duplicates and in no particular order. A
 *     scripted response has none, unless the request was applied
 * @param notes hints at mistakes of the client. For example, the base URL, the path, the method or a field is slightly
 *     wrong, or a mapper writes nulls
 * @param outcome how the response ended
 * @param duration how long it took in real time, in whole milliseconds. The time begins with the last byte of the
 *     request. It ends when the response was passed to the network, when the connection ended, or when the client gave
 *     up. Null while the outcome is {@link Outcome#PENDING}, and if the server stopped before the end. In JSON it is
 *     {@code durationMilliseconds}
 * @param failure the stack trace of a defect of the fake itself; null if there is no defect
 */
@Stable(since = "0.1.0")
public record Exchange(
        @Nullable String organization,
        long number,
        Instant at,
        RecordedRequest request,
        @Nullable RecordedResponse response,
        @Nullable ScriptHit script,
        @Nullable Change change,
        List<String> ignoredFields,
        List<Assumption> assumptions,
        List<String> notes,
        Outcome outcome,
        @Nullable Duration duration,
        @Nullable String failure) {

    /** An exchange in JSON: an object with the components' names. */
    public static final Codec<Exchange> CODEC = JsonCodec.of(Exchange.class)
            .field("organization", JsonCodec.text().orNull())
            .field("number", JsonCodec.longInteger())
            .field("at", JsonCodec.dateTime())
            .field("request", RecordedRequest.CODEC)
            .field("response", JsonCodec.of(RecordedResponse.CODEC).orNull())
            .field("script", JsonCodec.of(ScriptHit.CODEC).orNull())
            .field("change", JsonCodec.of(Change.CODEC).orNull())
            .field("ignoredFields", JsonCodec.list(JsonCodec.text()))
            .field("assumptions", JsonCodec.list(JsonCodec.oneOf(Assumption.class)))
            .field("notes", JsonCodec.list(JsonCodec.text()))
            .field("outcome", JsonCodec.oneOf(Outcome.class))
            .field("durationMilliseconds", JsonCodec.milliseconds().orNull())
            .field("failure", JsonCodec.text().orNull())
            .build();

    public Exchange {
        ignoredFields = PackedTexts.of(ignoredFields);
        assumptions = List.copyOf(assumptions);
        notes = PackedTexts.of(notes);
    }

    /** {@return the {@code operationId} of the operation that the request called; empty if it called none} */
    public Optional<String> operation() {
        return request.operation();
    }

    /**
     * Returns a copy with another outcome, duration and failure.
     *
     * @param newOutcome how the response ended
     * @param newDuration how long it took, or null if that is not known
     * @param newFailure the stack trace of a defect of the fake itself, or null
     * @return the copy
     */
    public Exchange ended(Outcome newOutcome, @Nullable Duration newDuration, @Nullable String newFailure) {
        return new Exchange(
                organization,
                number,
                at,
                request,
                response,
                script,
                change,
                ignoredFields,
                assumptions,
                notes,
                newOutcome,
                newDuration,
                newFailure);
    }

    /**
     * Reads an exchange from its JSON.
     *
     * @param json what {@link #toJson} gives
     * @return the exchange
     * @throws IllegalArgumentException if the text is not an exchange; the message names the field
     */
    public static Exchange fromJson(String json) {
        return CODEC.parse(json);
    }

    /**
     * {@return the exchange as compact JSON, without loss: an object with the components' names, headers as a list of
     * {@code {"name":…,"value":…}}}
     */
    public String toJson() {
        return CODEC.print(this);
    }

    /** Whether the response, or a part of it, did not reach the client as it should have. */
    boolean wasCutOff() {
        return outcome != Outcome.SENT && outcome != Outcome.PENDING;
    }

    String outcomeInWords() {
        return duration == null ? outcome.words() : outcome.words() + " after " + duration.toMillis() + " ms";
    }

    /** Whether this is the same request again, right after the connection of the first one broke without a response. */
    boolean seemsToRepeat(Exchange before) {
        boolean broken = before.outcome == Outcome.RESET
                || before.outcome == Outcome.CLOSED
                || before.outcome == Outcome.GARBLED;
        return broken && request.asksTheSameAs(before.request);
    }

    /** {@return the exchange on one line, for people} */
    @Override
    public String toString() {
        String sent = response == null ? "no response" : response.toString();
        String end = wasCutOff() ? ", " + outcomeInWords() : "";
        String by = script == null ? "" : " (script: " + script.description() + ")";
        String changed = change == null ? "" : " (change: " + change + ")";
        String ignored = ignoredFields.isEmpty() ? "" : " (ignored: " + String.join(", ", ignoredFields) + ")";
        return PrintableText.of("#" + number + " " + request + ignored + " → " + sent + end + by + changed);
    }
}
