package dev.fakeanam.internal.organization;

import dev.fakeanam.api.Operation;
import dev.fakeanam.internal.scripting.Played;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.scripting.Repetition;
import dev.fakeanam.scripting.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids that fail by what they say, for a server that nobody can steer: {@code fa11ed00-0000-4000-8NNN-000000000SSS}
 * answers with the status {@code SSS} the first {@code NNN} times, and then is the id of an ordinary link. Not
 * thread-safe: its user holds the organization's lock.
 */
final class MagicIds {
    private static final Pattern FORM =
            Pattern.compile("fa11ed00-0000-4000-8(\\d{3})-000000000([45]\\d\\d)", Pattern.CASE_INSENSITIVE);
    private static final String SCRIPT_ID = "an id that fails";

    private final Map<UUID, Integer> uses = new HashMap<>();
    private final OrganizationState state;

    /** What an id of that form says; 0 failures mean that it always fails. */
    private record Meaning(UUID id, int failures, int status) {
        static Optional<Meaning> of(RecordedRequest request) {
            return Operation.shareLinkId(request.path())
                    .map(FORM::matcher)
                    .filter(Matcher::matches)
                    .map(form -> new Meaning(
                            UUID.fromString(form.group()),
                            Integer.parseInt(form.group(1)),
                            Integer.parseInt(form.group(2))));
        }
    }

    MagicIds(OrganizationState state) {
        this.state = state;
    }

    /** Makes the link at first sight of its id, whoever answers the request. */
    void see(RecordedRequest request) {
        Meaning.of(request).ifPresent(meaning -> {
            if (uses.putIfAbsent(meaning.id(), 0) == null
                    && state.links().find(meaning.id()).isEmpty()) {
                state.addUnlisted(meaning.id());
            }
        });
    }

    /** Chooses whether a request fails, and counts it. */
    Optional<Played> play(RecordedRequest request) {
        return Meaning.of(request).flatMap(meaning -> {
            int use = uses.merge(meaning.id(), 1, Integer::sum);
            return meaning.failures() == 0 || use <= meaning.failures()
                    ? Optional.of(new Played(SCRIPT_ID, 1, step(meaning.status())))
                    : Optional.empty();
        });
    }

    private static Step step(int status) {
        return new Step(Fault.reply(status), false, new Repetition.Times(1));
    }
}
