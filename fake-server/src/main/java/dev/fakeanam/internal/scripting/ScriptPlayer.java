package dev.fakeanam.internal.scripting;

import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.matching.RequestTarget;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.scripting.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The scripts of one organization, and their progress. Not thread-safe: its user holds the organization's lock. */
public final class ScriptPlayer {
    private final List<PlayedScript> all = new ArrayList<>();
    private final Consumer<RequestTarget> requirePlayable;
    private long made;

    /**
     * @param requirePlayable throws an {@link IllegalArgumentException} if no request with this target reaches the
     *     scripts
     */
    public ScriptPlayer(Consumer<RequestTarget> requirePlayable) {
        this.requirePlayable = requirePlayable;
    }

    /**
     * Adds a script with a new id. The id is chosen here, because an id that was chosen earlier could be taken by now.
     *
     * @throws IllegalArgumentException if there is no such script, or it could never be played
     */
    public Script add(RequestPattern pattern, List<Step> steps, @Nullable String location) {
        long number = made + 1;
        while (all.stream().anyMatch(hasId("script-" + number))) {
            number++;
        }
        Script script = new Script("script-" + number, pattern, steps, location);
        put(script);
        made = number;
        return script;
    }

    /** @throws IllegalArgumentException if the script could never be played */
    public void put(Script script) {
        requirePlayable.accept(script.pattern().target());
        PlayedScript anew = new PlayedScript(script);
        find(script.id()).ifPresentOrElse(former -> all.set(all.indexOf(former), anew), () -> all.add(anew));
    }

    /**
     * Gives a script other steps. Steps that were played before count as played.
     *
     * @throws NoSuchElementException if there is none with this id
     * @throws IllegalArgumentException if these steps make no script
     */
    public void amend(String id, List<Step> steps) {
        find(id).orElseThrow(() -> none(id)).amend(steps);
    }

    public void remove(String id) {
        all.remove(find(id).orElseThrow(() -> none(id)));
    }

    /** Chooses the step for a request: the next one of the newest script that takes it and is not used up. */
    public Optional<Played> play(RecordedRequest request) {
        for (int i = all.size() - 1; i >= 0; i--) {
            Optional<Played> played = all.get(i).play(request);
            if (played.isPresent()) {
                return played;
            }
        }
        return Optional.empty();
    }

    /** Whether a script could be played to a request; counts nothing. */
    public boolean areFor(RecordedRequest request) {
        return all.stream().anyMatch(played -> played.isFor(request));
    }

    /** Whether a script that names method and path could be played to a request; counts nothing. */
    public boolean name(RecordedRequest request) {
        return all.stream().anyMatch(played -> played.isNamedFor(request));
    }

    /** Adds scripts with their progress. There must be no scripts yet. */
    public void restore(List<ScriptProgress> scripts, long idsMade) {
        made = idsMade;
        for (ScriptProgress restored : scripts) {
            PlayedScript played = new PlayedScript(restored.script());
            played.restore(restored);
            all.add(played);
        }
    }

    /** Returns how many ids were generated. */
    public long idsMade() {
        return made;
    }

    public List<ScriptProgress> progress() {
        return all.stream().map(PlayedScript::progress).toList();
    }

    public List<ScriptStatus> status() {
        return all.stream().map(PlayedScript::status).toList();
    }

    private Optional<PlayedScript> find(String id) {
        return all.stream().filter(hasId(id)).findFirst();
    }

    private NoSuchElementException none(String id) {
        return new NoSuchElementException("This organization has no script with the id " + id + ". It has "
                + status().stream().map(status -> status.script().id()).toList() + ".");
    }

    private static Predicate<PlayedScript> hasId(String id) {
        return played -> played.hasId(id);
    }
}
