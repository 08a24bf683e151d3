package dev.fakeanam.assertions;

import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import dev.fakeanam.status.Stable;
import java.util.Collection;
import java.util.Map;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions that all documents with an id have in common.
 *
 * @param <SELF> the type that each method returns
 * @param <ACTUAL> the type of the subject
 * @param <DOC> the type of the document that is compared with an earlier state
 */
@Stable(since = "0.1.0")
public abstract class AbstractDocumentAssert<SELF extends AbstractDocumentAssert<SELF, ACTUAL, DOC>, ACTUAL, DOC>
        extends AbstractAnamAssert<SELF, ACTUAL> {
    private final String kind;
    private final Codec<ACTUAL> codec;
    private final Codec<DOC> compared;

    /**
     * @param kind what messages call the document: {@code share link} for example
     * @param codec writes the actual value
     * @param compared writes what two states are compared as
     */
    AbstractDocumentAssert(
            @Nullable ACTUAL actual, Class<SELF> self, String kind, Codec<ACTUAL> codec, Codec<DOC> compared) {
        super(actual, self);
        this.kind = kind;
        this.codec = codec;
        this.compared = compared;
    }

    /** {@return the document to compare, of an actual value that is not null} */
    abstract DOC document();

    /** {@return the name of the field that has the id} */
    String idField() {
        return "id";
    }

    /**
     * Compares the document with an earlier state of it. Call {@link Difference#onlyIn} on the result, because this
     * method alone asserts nothing. {@link #differsOnlyIn} does both in one call.
     *
     * @param before the earlier state
     * @return the comparison, which needs {@link Difference#onlyIn}
     */
    @CheckReturnValue
    public Difference<SELF> differsFrom(DOC before) {
        return new Difference<>(fields -> differsOnlyIn(before, fields));
    }

    /**
     * Asserts that each of these fields differs from an earlier state, and no other field.
     *
     * @param before the earlier state
     * @param fields the names of the fields, as in the API's JSON; none if nothing may differ
     * @return this
     * @throws IllegalArgumentException if the document has no field of that name
     */
    public SELF differsOnlyIn(DOC before, String... fields) {
        isNotNull();
        ChangedFields changed = ChangedFields.between(compared, before, document());
        changed.requireKnown(kind, fields);
        if (!changed.areExactly(fields)) {
            throw failureWithActualExpected(
                    document(),
                    before,
                    "\nExpecting the %s %s %s from what it was before, but %s",
                    kind,
                    id(),
                    fields.length == 0 ? "not to differ" : "to differ only in " + String.join(", ", fields),
                    changed);
        }
        return myself;
    }

    /**
     * Asserts that no field differs from an earlier state.
     *
     * @param before the earlier state
     * @return this
     */
    public SELF isUnchangedFrom(DOC before) {
        return differsOnlyIn(before);
    }

    /**
     * Asserts the value of a field, compared as on the wire.
     *
     * @param path the field's name; for a field in an object, the object's name, a dot and the field's name
     */
    SELF hasField(String path, @Nullable Object expected) {
        return hasField(path, at(path), expected);
    }

    SELF hasField(String what, @Nullable Object was, @Nullable Object expected) {
        Object wire = onTheWire(was);
        Object wanted = onTheWire(expected);
        if (!Json.areEqual(wire, wanted)) {
            throw failureWithActualExpected(
                    wire,
                    wanted,
                    "\nExpecting the %s %s to have %s\n  %s\nbut it has\n  %s\nin\n  %s",
                    kind,
                    id(),
                    what,
                    shown(wanted),
                    shown(wire),
                    shown(actual));
        }
        return myself;
    }

    /** Asserts the value of a field, which may be missing, in an object with fields of any names. */
    SELF hasFieldIn(String object, String field, @Nullable Object expected) {
        if (at(object) instanceof Map<?, ?> fields && fields.containsKey(field)) {
            return hasField(object + "." + field, fields.get(field), expected);
        }
        throw failed(
                "have " + object + "." + field + "\n  " + shown(onTheWire(expected)) + "\nbut it has no such field");
    }

    /** Creates the failure of an assertion that is about more than the value of one field. */
    AssertionError failed(String expectation) {
        return failure("\nExpecting the %s %s to %s\nin\n  %s", kind, id(), expectation, shown(actual));
    }

    SELF hasAmong(String what, Collection<?> were, Object expected) {
        if (!were.contains(expected)) {
            throw failed("have among its " + what + "\n  " + shown(onTheWire(expected)) + "\nbut it has\n  "
                    + shown(onTheWire(were)));
        }
        return myself;
    }

    @Nullable
    Object at(String path) {
        Object value = Json.parse(codec.print(existing()));
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return value;
    }

    /** {@return the value, which must not be null} */
    ACTUAL existing() {
        isNotNull();
        return actual;
    }

    private @Nullable Object id() {
        return at(idField());
    }
}
