package dev.fakeanam.internal.organization;

import dev.fakeanam.internal.api.FieldSuggestion;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.api.UnsetValue;
import dev.fakeanam.internal.json.Spelling;
import dev.fakeanam.internal.uri.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is probably wrong with the parameters in a path and with a query. */
final class ParameterNotes {
    /** Names that other APIs have for the parameters of lists. */
    private static final Map<String, List<String>> ELSEWHERE = Map.of(
            "page", List.of("pagenumber"),
            "perPage", List.of("pagesize", "limit", "size", "count"),
            "search", List.of("query", "q"));

    private static final int UUID_LENGTH = 36;
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}");

    private ParameterNotes() {}

    static List<String> of(Operation operation, Map<String, String> path, Map<String, List<String>> query) {
        List<String> notes = new ArrayList<>();
        for (Map.Entry<String, String> part : path.entrySet()) {
            if (part.getValue().length() != UUID_LENGTH) {
                noteId(notes, part.getKey(), QueryParameters.decoded(part.getValue()));
            }
        }
        if (operation.query() != null) {
            List<String> known = operation.query().names();
            query.forEach((name, values) -> {
                if (known.contains(name)) {
                    values.forEach(value -> noteUnset(notes, "query", name, value));
                } else {
                    meant(name, known)
                            .ifPresent(meant -> notes.add(
                                    "The query parameter " + name + " is ignored. Did you mean " + meant + "?"));
                }
            });
        }
        return notes;
    }

    private static void noteId(List<String> notes, String name, String value) {
        Matcher uuid = UUID.matcher(value);
        if (uuid.find()) {
            notes.add("The path has more than its " + name + ". Send only " + uuid.group() + ".");
        } else {
            noteUnset(notes, "path", name, value);
        }
    }

    private static void noteUnset(List<String> notes, String where, String name, String value) {
        if (UnsetValue.is(value)) {
            notes.add(UnsetValue.note(where, value, name));
        }
    }

    private static Optional<String> meant(String name, List<String> known) {
        String letters = Spelling.letters(name);
        return FieldSuggestion.find(name, known)
                .or(() -> known.stream()
                        .filter(one -> ELSEWHERE.getOrDefault(one, List.of()).contains(letters))
                        .findFirst());
    }
}
