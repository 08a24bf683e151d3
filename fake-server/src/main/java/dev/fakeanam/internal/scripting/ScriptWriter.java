package dev.fakeanam.internal.scripting;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the scripts that sentences describe. The organization implements it. */
public interface ScriptWriter {

    /**
     * Adds a script with a generated id.
     *
     * @throws IllegalArgumentException if these steps make no script, or it could never be played
     */
    Script add(RequestPattern pattern, List<Step> steps, @Nullable String location);

    /** Gives these steps to the script with the same id. Steps that were played before count as played. */
    void amend(Script script);

    /** The sentences that still lack a verb. */
    UnfinishedScripts unfinished();
}
