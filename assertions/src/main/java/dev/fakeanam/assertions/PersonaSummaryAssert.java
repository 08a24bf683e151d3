package dev.fakeanam.assertions;

import dev.fakeanam.personas.PersonaSummary;
import dev.fakeanam.status.Stable;
import org.jspecify.annotations.Nullable;

/** Assertions about the fields of a {@link PersonaSummary}, as a list of personas has it. */
@Stable(since = "0.1.0")
public class PersonaSummaryAssert extends AbstractPersonaAssert<PersonaSummaryAssert, PersonaSummary> {

    /**
     * Creates assertions about a persona.
     *
     * @param actual a persona, as a list shows it
     */
    public PersonaSummaryAssert(@Nullable PersonaSummary actual) {
        super(actual, PersonaSummaryAssert.class, PersonaSummary.CODEC);
    }

    /**
     * Asserts that there is no description. A list shows this as an empty text.
     *
     * @return this
     */
    public PersonaSummaryAssert hasNoDescription() {
        return hasField("description", "");
    }

    /**
     * Asserts that this is the default persona: share links that name no persona open it.
     *
     * @return this
     */
    public PersonaSummaryAssert isDefaultPersona() {
        return hasField("isDefaultPersona", true);
    }

    /**
     * Asserts that this is not the default persona: share links that name no persona open another one.
     *
     * @return this
     */
    public PersonaSummaryAssert isNotDefaultPersona() {
        return hasField("isDefaultPersona", false);
    }

    /**
     * Asserts the language that it speaks.
     *
     * @param expected the expected language; {@code inherit} if none is set
     * @return this
     */
    public PersonaSummaryAssert hasLanguageCode(String expected) {
        return hasField("languageCode", expected);
    }
}
