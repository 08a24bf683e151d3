package dev.fakeanam.internal.engine;

import dev.fakeanam.fault.Script;
import dev.fakeanam.fault.ScriptStatus;
import dev.fakeanam.fault.Step;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.ScriptHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The scripts of one organization, and how far each has got. Not thread-safe: its user holds the organization's lock.
 */
final class Scripts {
    private final List<Progress> all = new ArrayList<>();

    /** A step that was chosen for a request, and has been counted. */
    record Played(Step step, ScriptHit hit) {}

    private static final class Progress {
        private Script script;
        private long hits;

        private Progress(Script script) {
            this.script = script;
        }

        private Optional<Played> play(RecordedRequest request) {
            long end = 0;
            for (int i = 0; i < script.steps().size(); i++) {
                Step step = script.steps().get(i);
                Integer times = step.times();
                end += times == null ? 0 : times;
                if (times == null || hits < end) {
                    if (!script.pattern().matches(request)) {
                        return Optional.empty();
                    }
                    hits++;
                    return Optional.of(
                            new Played(step, new ScriptHit(script.id(), i + 1, step.toString(), step.applied())));
                }
            }
            return Optional.empty();
        }
    }

    void put(Script script) {
        for (Progress progress : all) {
            if (progress.script.id().equals(script.id())) {
                progress.script = script;
                return;
            }
        }
        all.add(new Progress(script));
    }

    /** Chooses what happens to a request: the next step of the newest script that takes it and is not used up. */
    Optional<Played> play(RecordedRequest request) {
        for (int i = all.size() - 1; i >= 0; i--) {
            Optional<Played> played = all.get(i).play(request);
            if (played.isPresent()) {
                return played;
            }
        }
        return Optional.empty();
    }

    List<ScriptStatus> status() {
        return all.stream()
                .map(progress -> new ScriptStatus(progress.script, progress.hits))
                .toList();
    }
}
