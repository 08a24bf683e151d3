package dev.fakeanam.assertions;

import dev.fakeanam.personas.PersonaSummary;
import dev.fakeanam.status.Stable;
import org.jspecify.annotations.Nullable;

/** Assertions about the fields of a {@link PersonaSummary}, as a list of personas has it. */
@Stable(since = "0.1.0")
public class PersonaSummaryAssert extends AbstractPersonaAssert<PersonaSummaryAssert, PersonaSummary> {

    /** @param actual a persona, as a list has it */
    public PersonaSummaryAssert(@Nullable PersonaSummary actual) {
        super(actual, PersonaSummaryAssert.class, PersonaSummary.CODEC);
    }

    /** {@return this, if there is no description, which is an empty text in a list} */
    public PersonaSummaryAssert hasNoDescription() {
        return hasField("description", "");
    }

    /** {@return this, if share links that name no persona are for this one} */
    public PersonaSummaryAssert isDefaultPersona() {
        return hasField("isDefaultPersona", true);
    }

    /** {@return this, if share links that name no persona are not for this one} */
    public PersonaSummaryAssert isNotDefaultPersona() {
        return hasField("isDefaultPersona", false);
    }

    /**
     * @param expected the language that it must speak, {@code inherit} where none is set
     * @return this
     */
    public PersonaSummaryAssert hasLanguageCode(String expected) {
        return hasField("languageCode", expected);
    }
}
