package dev.fakeanam.assertions;

import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.status.Stable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assertions about the fields of a {@link PersonaShareLink}. */
@Stable(since = "0.1.0")
public class PersonaShareLinkAssert extends AbstractShareLinkAssert<PersonaShareLinkAssert, PersonaShareLink> {

    /** @param actual a share link with its persona */
    public PersonaShareLinkAssert(@Nullable PersonaShareLink actual) {
        super(actual, PersonaShareLinkAssert.class, PersonaShareLink.CODEC);
    }

    /**
     * @param expected the id that the persona must have
     * @return this
     */
    public PersonaShareLinkAssert hasPersonaId(UUID expected) {
        return hasField("personaId", expected);
    }

    /**
     * @param expected the name that the persona must have
     * @return this
     */
    public PersonaShareLinkAssert hasPersonaName(String expected) {
        return hasField("personaName", expected);
    }

    /**
     * @param expected the id that the organization must have
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
