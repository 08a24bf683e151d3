package dev.fakeanam.internal.scripting;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.Step;
import dev.fakeanam.scripting.UnfinishedScript;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script while a test writes its sentence. The first verb adds the script, and each further word changes it. Not
 * thread-safe.
 */
final class ScriptDraft {
    private final ScriptWriter writer;
    private final UnfinishedScript start;
    private @Nullable String id;

    ScriptDraft(ScriptWriter writer, RequestPattern pattern, String location) {
        this.writer = writer;
        this.start = new UnfinishedScript(pattern, location);
    }

    /** Records that the sentence lacks a verb so far. */
    void begin() {
        writer.unfinished().begin(this, start);
    }

    /** Records that the sentence has its verb. If the verb's value is wrong, an exception reports that. */
    void finish() {
        writer.unfinished().finish(this);
    }

    void write(List<Step> steps) {
        if (id == null) {
            id = writer.add(start.pattern(), steps, start.location()).id();
        } else {
            writer.amend(new Script(id, start.pattern(), steps, start.location()));
        }
    }
}
