package dev.fakeanam.internal.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects faults while a document is read, and knows the current place. Not thread-safe. */
public final class Reading {
    private final boolean exact;
    private final List<JsonFault> faults = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    /** Names of fields, and numbers of elements. */
    private final List<Object> place = new ArrayList<>();
    /** How deep the place is where null is allowed as well; -1 for none. */
    private int nullableDepth = -1;

    /**
     * A field that was ignored.
     *
     * @param path where it is, with its name
     * @param name its name
     * @param known the fields that its object may have
     */
    public record Ignored(String path, String name, List<String> known) {}

    /** Reads as a client does: a document may have more fields than are declared, and dates of any precision. */
    public Reading() {
        this(false);
    }

    private Reading(boolean exact) {
        this.exact = exact;
    }

    /** {@return a reading that also reports undeclared fields, and dates in another form} */
    public static Reading exactly() {
        return new Reading(true);
    }

    /**
     * @param field a field of a document that is read in another way
     * @return a reading that begins at this field
     */
    public static Reading at(String field) {
        Reading reading = new Reading();
        reading.enter(field);
        return reading;
    }

    /** {@return whether undeclared fields, and dates in another form, are faults too} */
    boolean isExact() {
        return exact;
    }

    /** {@return what was wrong so far, in the order of the declared fields} */
    public List<JsonFault> faults() {
        return faults;
    }

    /** {@return the paths of undeclared fields that were ignored, in the order of the document} */
    public List<String> ignored() {
        return ignored.stream().map(Ignored::path).toList();
    }

    /** {@return the same fields, each with the fields that its object may have} */
    public List<Ignored> ignoredFields() {
        return List.copyOf(ignored);
    }

    /**
     * Reports that the value at the current place is wrong.
     *
     * @param code the kind of fault, as Zod calls it: {@code invalid_type} for example
     * @param zodMessage Zod's message
     * @param value the value
     * @param expected what is allowed, in our words
     */
    public void refuse(String code, String zodMessage, @Nullable Object value, String expected) {
        faults.add(JsonFault.wrong(
                steps(), code, zodMessage, value, place.size() == nullableDepth ? expected + " or null" : expected));
    }

    /**
     * Reports that a constructor or a test's code refused the value at the current place.
     *
     * @param refusal the sentence with the reason
     */
    public void refuse(String refusal) {
        String path = path();
        faults.add(new JsonFault(steps(), "custom", refusal, path.isEmpty() ? refusal : path + ": " + refusal));
    }

    /**
     * Says whether null is allowed at the current place, so that messages about the value there can say so.
     *
     * @return what to hand to {@link #endNullable}
     */
    int beginNullable() {
        int before = nullableDepth;
        nullableDepth = place.size();
        return before;
    }

    void endNullable(int before) {
        nullableDepth = before;
    }

    void add(JsonFault fault) {
        faults.add(fault);
    }

    /** {@return a reading of the same kind at the same place, which has its own faults} */
    Reading attempt() {
        Reading attempt = new Reading(exact);
        attempt.place.addAll(place);
        return attempt;
    }

    /** Adds the fields that an attempt without faults ignored. */
    void accept(Reading attempt) {
        ignored.addAll(attempt.ignored);
    }

    void ignore(String field, List<String> known) {
        enter(field);
        ignored.add(new Ignored(path(), field, known));
        leave();
    }

    void enter(Object step) {
        place.add(step);
    }

    void leave() {
        place.remove(place.size() - 1);
    }

    /** The current place: names of fields, and numbers of elements; empty for the whole document. */
    List<Object> steps() {
        return List.copyOf(place);
    }

    private String path() {
        return JsonFault.path(place);
    }
}
