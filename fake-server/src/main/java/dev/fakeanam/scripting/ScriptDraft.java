package dev.fakeanam.scripting;

import dev.fakeanam.matching.RequestPattern;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A script as it is said: added with the first verb, which gives it its id, and amended with each further word. */
final class ScriptDraft {
    private final RequestPattern pattern;
    private final BiFunction<RequestPattern, List<Step>, Script> add;
    private final Consumer<Script> amend;
    private @Nullable String id;

    ScriptDraft(RequestPattern pattern, BiFunction<RequestPattern, List<Step>, Script> add, Consumer<Script> amend) {
        this.pattern = pattern;
        this.add = add;
        this.amend = amend;
    }

    void say(List<Step> steps) {
        if (id == null) {
            id = add.apply(pattern, steps).id();
        } else {
            amend.accept(new Script(id, pattern, steps));
        }
    }
}
