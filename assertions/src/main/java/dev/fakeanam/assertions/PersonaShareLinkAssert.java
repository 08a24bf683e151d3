package dev.fakeanam.assertions;

import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.status.Stable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assertions about the fields of a {@link PersonaShareLink}. */
@Stable(since = "0.1.0")
public class PersonaShareLinkAssert extends AbstractShareLinkAssert<PersonaShareLinkAssert, PersonaShareLink> {

    /**
     * Creates assertions about a share link with its persona.
     *
     * @param actual a share link with its persona
     */
    public PersonaShareLinkAssert(@Nullable PersonaShareLink actual) {
        super(actual, PersonaShareLinkAssert.class, PersonaShareLink.CODEC);
    }

    /**
     * Asserts which persona the link opens.
     *
     * @param expected the expected persona's id
     * @return this
     */
    public PersonaShareLinkAssert hasPersonaId(UUID expected) {
        return hasField("personaId", expected);
    }

    /**
     * Asserts the persona's name, as it was when the link was issued.
     *
     * @param expected the expected name
     * @return this
     */
    public PersonaShareLinkAssert hasPersonaName(String expected) {
        return hasField("personaName", expected);
    }

    /**
     * Asserts which organization it belongs to.
     *
     * @param expected the expected organization's id
     * @return this
     */
    public PersonaShareLinkAssert hasOrganizationId(String expected) {
        return hasField("organizationId", expected);
    }

    @Override
    ShareLink document() {
        return actual.shareLink();
    }
}
