package dev.fakeanam.assertions;

import dev.fakeanam.sessions.Session;
import dev.fakeanam.status.Stable;
import org.jspecify.annotations.Nullable;

/** Assertions about the fields of a {@link Session}. */
@Stable(since = "0.1.0")
public class SessionAssert extends AbstractSessionAssert<SessionAssert, Session> {

    /**
     * Creates assertions about a session.
     *
     * @param actual a session
     */
    public SessionAssert(@Nullable Session actual) {
        super(actual, SessionAssert.class, Session.CODEC);
    }

    @Override
    Session document() {
        return actual;
    }
}
