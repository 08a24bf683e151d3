package dev.fakeanam.internal.engine;

import dev.fakeanam.fault.Fault;
import dev.fakeanam.fault.Repetition;
import dev.fakeanam.fault.Script;
import dev.fakeanam.fault.ScriptStatus;
import dev.fakeanam.fault.Step;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RequestTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/**
 * The scripts of one organization, and how far each has got. Not thread-safe: its user holds the organization's lock.
 */
final class Scripts {
    private final List<Progress> all = new ArrayList<>();
    private long made;

    private static final class Progress {
        private Script script;
        private Random chance;
        /** How many requests its steps were for, passed ones too. */
        private long position;

        private long hits;

        private Progress(Script script) {
            replace(script);
        }

        private void replace(Script newScript) {
            script = newScript;
            chance = new Random(seed(newScript));
        }

        /** Only the last step can be one of chance, so a script has one sequence of chances at most. */
        private static long seed(Script script) {
            Step last = script.steps().get(script.steps().size() - 1);
            return last.repetition() instanceof Repetition.OneIn oneIn ? oneIn.seed() : 0;
        }

        private Optional<Played> play(RecordedRequest request) {
            int next = nextStep();
            if (!isFor(request)) {
                return Optional.empty();
            }
            Step step = script.steps().get(next);
            if (step.repetition() instanceof Repetition.OneIn oneIn && chance.nextInt(oneIn.count()) != 0) {
                return Optional.empty();
            }
            position++;
            if (step.fault() instanceof Fault.Proceed) {
                return Optional.empty();
            }
            hits++;
            return Optional.of(new Played(script.id(), next + 1, step));
        }

        private boolean isFor(RecordedRequest request) {
            // What the fake does not emulate stays a 501 until a script names it.
            boolean isMeant =
                    request.operation().isPresent() || script.pattern().target() instanceof RequestTarget.Path;
            return isMeant
                    && nextStep() < script.steps().size()
                    && script.pattern().matches(request);
        }

        /** The number of the next step, from 0; the number of all steps where the script is used up. */
        private int nextStep() {
            long end = 0;
            for (int i = 0; i < script.steps().size(); i++) {
                if (!(script.steps().get(i).repetition() instanceof Repetition.Times times)) {
                    return i;
                }
                end += times.count();
                if (position < end) {
                    return i;
                }
            }
            return script.steps().size();
        }
    }

    /** An id that no script has. */
    String newId() {
        String id = "script-" + ++made;
        while (all.stream().anyMatch(hasId(id))) {
            id = "script-" + ++made;
        }
        return id;
    }

    /** @throws IllegalArgumentException if the script could never be played */
    void put(Script script) {
        if (script.pattern().target() instanceof RequestTarget.Path path && !Routing.canBeScripted(path)) {
            throw new IllegalArgumentException(
                    "A script for " + path + " could never be played: the API answers it by itself,"
                            + " with a 404 outside /v1/ and a 405 on a path of share links. Name a method that the path has, or a path"
                            + " below /v1/ that the fake does not emulate.");
        }
        all.stream()
                .filter(hasId(script.id()))
                .findFirst()
                .ifPresentOrElse(progress -> progress.replace(script), () -> all.add(new Progress(script)));
    }

    void remove(String id) {
        if (!all.removeIf(hasId(id))) {
            throw new NoSuchElementException("This organization has no script with the id " + id + ". It has "
                    + all.stream().map(progress -> progress.script.id()).toList() + ".");
        }
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

    /** Whether a script could be played to a request; counts nothing. */
    boolean areFor(RecordedRequest request) {
        return all.stream().anyMatch(progress -> progress.isFor(request));
    }

    List<ScriptStatus> status() {
        return all.stream()
                .map(progress -> new ScriptStatus(progress.script, progress.hits))
                .toList();
    }

    private static Predicate<Progress> hasId(String id) {
        return progress -> progress.script.id().equals(id);
    }
}
