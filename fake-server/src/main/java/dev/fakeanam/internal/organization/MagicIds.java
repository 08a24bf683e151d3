package dev.fakeanam.internal.organization;

import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.scripting.Played;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.scripting.Repetition;
import dev.fakeanam.scripting.Step;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ids that make a request fail, for clients that cannot add a script. A request for
 * {@code fa11ed00-0000-4000-8NNN-000000000SSS} fails with the status {@code SSS} the first {@code NNN} times. Then the
 * id names an ordinary resource. Not thread-safe: its user holds the organization's lock.
 */
final class MagicIds {
    private static final String PREFIX = "fa11ed00-0000-4000-8";
    private static final Pattern FORM =
            Pattern.compile(PREFIX + "(\\d{3})-000000000([45]\\d\\d)", Pattern.CASE_INSENSITIVE);
    private static final String SCRIPT_ID = "magic id";

    private final Map<Named, Integer> uses = new HashMap<>();
    private final OrganizationState state;

    /** An id and its kind, because resources of two kinds may have the same id. */
    private record Named(@Nullable Resource<?, ?, ?, ?> kind, String id) {}

    /** The parts of such an id. 0 failures mean that it always fails. */
    private record Meaning(Named named, int failures, int status) {
        static @Nullable Meaning of(Rooms.Call<?> call) {
            String id = call.pathParameters().get("id");
            if (id == null || id.length() < PREFIX.length() || !id.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
                return null;
            }
            Matcher form = FORM.matcher(id);
            return form.matches()
                    ? new Meaning(
                            new Named(call.endpoint().resource(), id.toLowerCase(Locale.ROOT)),
                            Integer.parseInt(form.group(1)),
                            Integer.parseInt(form.group(2)))
                    : null;
        }
    }

    MagicIds(OrganizationState state) {
        this.state = state;
    }

    /** Makes the resource that the id names when it is first seen, even if a script answers the request. */
    void see(Rooms.Call<?> call) {
        Meaning meaning = Meaning.of(call);
        if (meaning != null && uses.putIfAbsent(meaning.named(), 0) == null) {
            state.plant(call, meaning.named().id());
        }
    }

    /** Chooses whether a request fails, and counts it. */
    Optional<Played> play(Rooms.Call<?> call) {
        Meaning meaning = Meaning.of(call);
        if (meaning == null) {
            return Optional.empty();
        }
        int use = uses.merge(meaning.named(), 1, Integer::sum);
        return meaning.failures() == 0 || use <= meaning.failures()
                ? Optional.of(new Played(SCRIPT_ID, 1, step(meaning.status())))
                : Optional.empty();
    }

    private static Step step(int status) {
        return new Step(Fault.reply(status), false, new Repetition.Times(1));
    }
}
