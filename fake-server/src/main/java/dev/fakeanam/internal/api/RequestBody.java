package dev.fakeanam.internal.api;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.JsonFault;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.json.Reading;
import dev.fakeanam.internal.json.Texts;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request as the JSON object that an operation takes, with its faults and the assumptions about it. Call
 * {@link #refuseFaults} before you use a value.
 */
public final class RequestBody {
    private static final Pattern JSON_MEDIA_TYPE =
            Pattern.compile("application/(json|[^\\s;/]+\\+json)\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    private final ObjectCodec<Map<String, @Nullable Object>> codec;
    private final Map<?, ?> json;
    private final Map<String, @Nullable Object> values;
    private final List<JsonFault> faults = new ArrayList<>();
    private final List<Reading.Ignored> ignored = new ArrayList<>();
    private final Set<Assumption> assumptions = EnumSet.noneOf(Assumption.class);

    private RequestBody(ObjectCodec<Map<String, @Nullable Object>> codec, Map<?, ?> json) {
        this.codec = codec;
        this.json = json;
        Reading reading = new Reading();
        Map<String, @Nullable Object> read = codec.read(json, reading);
        this.values = read == null ? codec.readValid(json) : read;
        note(codec, json, reading);
    }

    /** Refuses what is not a JSON object ({@code A9}, {@code A14}, {@code A15}). */
    static RequestBody read(SentBody sent, ObjectCodec<Map<String, @Nullable Object>> codec) {
        if (!isJson(sent.contentType())) {
            throw new RefusedException(ApiResult.of(ApiErrors.invalidRequestBody(), Assumption.A9)
                    .noting(List.of(BodyNotes.noJson(sent.contentType()))));
        }
        if (sent.isTooLarge()) {
            throw new RefusedException(ApiErrors.requestBodyTooLarge(), Assumption.A14);
        }
        if (sent.bytes().length == 0) {
            throw refused(BodyNotes.EMPTY);
        }
        Object json = parsed(sent.bytes());
        if (json instanceof Map<?, ?> fields) {
            return new RequestBody(codec, fields);
        }
        throw refused(BodyNotes.noObject(json));
    }

    private static @Nullable Object parsed(byte[] body) {
        String text;
        try {
            // Decoded here, strictly, because Jackson would also guess UTF-16 and UTF-32 from the bytes.
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new RefusedException(ApiErrors.invalidRequestBody(), Assumption.A15);
        }
        try {
            return Json.parse(text);
        } catch (MalformedJsonException notJson) {
            boolean isText = text.indexOf('\0') < 0;
            throw isText
                    ? refused(BodyNotes.malformed(String.valueOf(notJson.getMessage())), Assumption.A15)
                    : new RefusedException(ApiErrors.invalidRequestBody(), Assumption.A15);
        }
    }

    private static RefusedException refused(String note, Assumption... assumptions) {
        return new RefusedException(
                ApiResult.of(ApiErrors.invalidRequestBody(), assumptions).noting(List.of(note)));
    }

    /** A body without fields. */
    static RequestBody none(ObjectCodec<Map<String, @Nullable Object>> codec) {
        return new RequestBody(codec, Map.of());
    }

    /** Refuses what is not a form ({@code A9}, {@code A14}). */
    static RequestBody readForm(SentBody sent, ObjectCodec<Map<String, @Nullable Object>> codec) {
        if (sent.isTooLarge()) {
            throw new RefusedException(ApiErrors.requestBodyTooLarge(), Assumption.A14);
        }
        if (sent.form() == null) {
            throw new RefusedException(ApiResult.of(ApiErrors.invalidRequestBody(), Assumption.A9)
                    .noting(List.of(BodyNotes.UNREADABLE_FORM)));
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        sent.form().forEach(part -> fields.put(part.name(), value(part, codec)));
        return new RequestBody(codec, fields);
    }

    private static Object value(FormPart part, ObjectCodec<?> codec) {
        if (part.fileName() != null) {
            return part.toJson();
        }
        return codec.names().contains(part.name())
                ? Texts.value(part.text(), codec.codec(part.name()).type())
                : part.text();
    }

    /** The value of a field; null if it is missing or wrong. */
    public <T> @Nullable T get(String field, Class<T> type) {
        return type.cast(values.get(field));
    }

    /** The value of a field as it was sent. */
    public @Nullable Object sent(String field) {
        return json.get(field);
    }

    /** The correct fields by their names, with values in Java. */
    public Map<String, @Nullable Object> values() {
        return values;
    }

    /** The value of a field, read in a way that depends on other fields; null if it is missing or wrong. */
    public <T> @Nullable T read(String field, JsonCodec<T> as) {
        Reading reading = Reading.at(field);
        T value = json.containsKey(field) ? as.read(json.get(field), reading) : null;
        note(as, json.get(field), reading);
        return reading.faults().isEmpty() ? value : null;
    }

    /** Whether a field has a fault. */
    public boolean isFaulty(String field) {
        for (JsonFault fault : faults) {
            if (fault.zodPath().equals(field)) {
                return true;
            }
        }
        return false;
    }

    /** The fields of the body that the operation does not know ({@code A6}). */
    public List<String> ignored() {
        return ignored.stream().map(Reading.Ignored::path).toList();
    }

    /** Answers the request, and adds the notes and assumptions about its body. */
    public ApiResult answer(RecordedResponse response, @Nullable Change change) {
        return ignored.isEmpty()
                ? new ApiResult(response, change, List.of(), assumptions(), List.of())
                : new ApiResult(response, change, ignored(), assumptions(), notesOfFields());
    }

    /** Adds the notes and assumptions about this body to the result of a request that was refused. */
    ApiResult noted(ApiResult refusal) {
        List<String> notes = notesOfFields();
        notes.addAll(refusal.notes());
        return new ApiResult(
                refusal.response(),
                refusal.change(),
                ignored(),
                Stream.concat(assumptions.stream(), refusal.assumptions().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                notes);
    }

    /** Notes that an assumption decided about the request, if it did. */
    public RequestBody assume(Assumption assumption, boolean decided) {
        if (decided) {
            assumptions.add(assumption);
        }
        return this;
    }

    public List<Assumption> assumptions() {
        return List.copyOf(assumptions);
    }

    /** Notes that a value is wrong for a reason beyond the field's declaration. */
    public void refuse(String field, String code, String message) {
        faults.add(new JsonFault(List.of(field), code, message, message));
    }

    /** Notes that a field is missing although its declaration does not require it. */
    public void require(String field) {
        refuse(field, "invalid_type", "Required");
    }

    /** Ends the operation if anything was wrong: one entry for each fault, in the order of the operation's fields. */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            List<String> order = codec.names();
            faults.sort(Comparator.comparingInt(fault -> position(fault, order)));
            List<String> notes = new ArrayList<>(BodyNotes.unset(json, faults));
            notes.addAll(isWholeDocument() ? List.of(BodyNotes.WHOLE_DOCUMENT) : BodyNotes.nulls(faults));
            throw new RefusedException(
                    ApiResult.of(ApiErrors.validation(faults)).noting(notes));
        }
    }

    private List<String> notesOfFields() {
        List<String> notes = new ArrayList<>(FieldSuggestion.notes(ignored));
        if (!isWholeDocument()) {
            notes.addAll(BodyNotes.misplaced(json, ignored(), codec));
            notes.addAll(BodyNotes.wrapped(json, codec.names()));
        }
        return notes;
    }

    /** Whether the body has the fields that every document of the API has, but no operation takes. */
    private boolean isWholeDocument() {
        return json.keySet().containsAll(List.of("id", "createdAt"));
    }

    /** Faults of the body as a whole, and of unknown fields, come last, as with Zod. */
    private static int position(JsonFault fault, List<String> order) {
        int field = fault.steps().isEmpty() ? -1 : order.indexOf(fault.steps().get(0));
        return field < 0 ? order.size() : field;
    }

    /** Keeps what was found while a value was read. */
    private void note(JsonCodec<?> as, @Nullable Object value, Reading reading) {
        faults.addAll(reading.faults());
        ignored.addAll(reading.ignoredFields());
        assume(Assumption.A6, !reading.ignoredFields().isEmpty());
        for (JsonFault fault : reading.faults()) {
            assume(Assumption.A16, fault.isInvalidUuid());
        }
        if (as instanceof ObjectCodec<?> object && value instanceof Map<?, ?> fields) {
            fields.forEach((field, its) -> assume(object, String.valueOf(field), its));
        }
    }

    /** Notes the assumptions about a value that is not a number, or a number that no double can hold. */
    private void assume(ObjectCodec<?> object, String field, @Nullable Object value) {
        if (!object.names().contains(field)
                || !Number.class.isAssignableFrom(object.codec(field).type())) {
            return;
        }
        assume(Assumption.A5, value == null || value instanceof String || value instanceof Boolean);
        assume(Assumption.A15, value instanceof Number number && Double.isInfinite(number.doubleValue()));
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && JSON_MEDIA_TYPE.matcher(contentType.strip()).matches();
    }
}
