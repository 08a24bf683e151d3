package dev.fakeanam.scripting;

import dev.fakeanam.internal.scripting.ScriptBuilder;
import dev.fakeanam.internal.scripting.ScriptWriter;
import dev.fakeanam.internal.scripting.UnfinishedScripts;
import dev.fakeanam.matching.RequestPattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a script as it was after each word of its sentence. */
final class WrittenScripts implements ScriptWriter {
    final List<Script> scripts = new ArrayList<>();
    private final UnfinishedScripts unfinished = new UnfinishedScripts();

    ScriptedRequest on(RequestPattern pattern) {
        return ScriptBuilder.begin(this, pattern);
    }

    @Override
    public Script add(RequestPattern pattern, List<Step> steps, @Nullable String location) {
        Script script = new Script("s", pattern, steps, location);
        scripts.add(script);
        return script;
    }

    @Override
    public void amend(Script script) {
        scripts.add(script);
    }

    @Override
    public UnfinishedScripts unfinished() {
        return unfinished;
    }
}
