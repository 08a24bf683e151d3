package dev.fakeanam.internal.engine;

import dev.fakeanam.fault.Fault;
import dev.fakeanam.fault.Repetition;
import dev.fakeanam.fault.Step;
import dev.fakeanam.internal.store.OrganizationState;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.json.Uuids;
import dev.fakeanam.model.Operation;
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
final class FailingIds {
    private static final Pattern FORM = Pattern.compile("fa11ed00-0000-4000-8(\\d{3})-000000000([45]\\d\\d)");
    private static final String SCRIPT_ID = "an id that fails";

    private final Map<UUID, Integer> uses = new HashMap<>();
    private final OrganizationState state;

    FailingIds(OrganizationState state) {
        this.state = state;
    }

    /** Makes the link at first sight of its id, and chooses whether this use fails. */
    Optional<Played> play(RecordedRequest request) {
        return Operation.shareLinkId(request.path())
                .flatMap(Uuids::parse)
                .flatMap(id -> play(id, FORM.matcher(id.toString())));
    }

    private Optional<Played> play(UUID id, Matcher form) {
        if (!form.matches()) {
            return Optional.empty();
        }
        if (!uses.containsKey(id) && state.links().find(id).isEmpty()) {
            state.addUnlisted(id);
        }
        int use = uses.merge(id, 1, Integer::sum);
        int failures = Integer.parseInt(form.group(1));
        Fault fault = Fault.reply(Integer.parseInt(form.group(2)));
        return failures == 0 || use <= failures
                ? Optional.of(new Played(SCRIPT_ID, 1, new Step(fault, false, new Repetition.Times(1))))
                : Optional.empty();
    }
}
