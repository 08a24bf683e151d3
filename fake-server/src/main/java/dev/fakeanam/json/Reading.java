package dev.fakeanam.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong while a document is read, and knows at which place the reader is. Not thread-safe. */
public final class Reading {
    private final boolean exact;
    private final List<JsonFault> faults = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    /** Names of fields, and numbers of elements in brackets. */
    private final Deque<Object> place = new ArrayDeque<>();

    /** Reads as a client does: a document may have more fields than are declared, and dates of any precision. */
    public Reading() {
        this(false);
    }

    private Reading(boolean exact) {
        this.exact = exact;
    }

    /** {@return a reading that also reports fields that are not declared, and dates in another form} */
    public static Reading exactly() {
        return new Reading(true);
    }

    /** {@return whether fields that are not declared, and dates in another form, are faults too} */
    boolean isExact() {
        return exact;
    }

    /** {@return what was wrong so far, in the order of the declared fields} */
    public List<JsonFault> faults() {
        return faults;
    }

    /** {@return the paths of fields that no one declared and that were passed over, in the order of the document} */
    public List<String> ignored() {
        return ignored;
    }

    /**
     * Reports that the value at the current place is wrong.
     *
     * @param code the kind of fault, as Zod calls it: {@code invalid_type} for example
     * @param zodMessage what Zod says of it
     * @param value the value that is there
     * @param expected what it has to be, in our words
     */
    public void refuse(String code, String zodMessage, @Nullable Object value, String expected) {
        faults.add(JsonFault.wrong(path(), code, zodMessage, value, expected));
    }

    /**
     * Reports what a constructor or a test's code says against the value at the current place.
     *
     * @param refusal the sentence that says it
     */
    public void refuse(String refusal) {
        String path = path();
        faults.add(new JsonFault(path, "custom", refusal, path.isEmpty() ? refusal : path + ": " + refusal));
    }

    void add(JsonFault fault) {
        faults.add(fault);
    }

    void ignore(String field) {
        enter(field);
        ignored.add(path());
        leave();
    }

    void enter(Object step) {
        place.addLast(step);
    }

    void leave() {
        place.removeLast();
    }

    /** The current place: {@code organizations[1].name} for example; empty for the whole document. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (Iterator<Object> steps = place.iterator(); steps.hasNext(); ) {
            Object step = steps.next();
            if (step instanceof Integer index) {
                path.append('[').append(index.intValue()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(step);
            }
        }
        return path.toString();
    }
}
