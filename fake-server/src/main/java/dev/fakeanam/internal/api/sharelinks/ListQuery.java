package dev.fakeanam.internal.api.sharelinks;

import dev.fakeanam.internal.api.Validation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query of {@code listShareLinks}: which links, and which page of them ({@code A10}). */
record ListQuery(
        int page,
        int perPage,
        @Nullable String search,
        @Nullable UUID personaId) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final int DEFAULT_PER_PAGE = 20;
    private static final int MAX_PER_PAGE = 100;

    static ListQuery read(Map<String, List<String>> query) {
        Validation validation = new Validation();
        int page = number(validation, query, "page", 1, Integer.MAX_VALUE);
        int perPage = number(validation, query, "perPage", DEFAULT_PER_PAGE, MAX_PER_PAGE);
        String search = first(query, "search");
        String persona = first(query, "personaId");
        UUID personaId = persona == null ? null : validation.uuid("personaId", persona);
        validation.refuseFaults();
        return new ListQuery(page, perPage, search == null ? null : search.toLowerCase(Locale.ROOT), personaId);
    }

    boolean takes(StoredShareLink stored) {
        return (personaId == null || personaId.equals(stored.persona().id()))
                && (search == null
                        || contains(stored.link().token())
                        || contains(stored.link().id().toString())
                        || contains(stored.persona().name()));
    }

    private boolean contains(String text) {
        return search != null && text.toLowerCase(Locale.ROOT).contains(search);
    }

    private static int number(
            Validation validation, Map<String, List<String>> query, String name, int byDefault, int most) {
        String text = first(query, name);
        if (text == null) {
            return byDefault;
        }
        if (!NUMBER.matcher(text).matches()) {
            validation.fault(name, "invalid_type", "Expected a number, received a string");
            return byDefault;
        }
        return validation.whole(name, Double.parseDouble(text), 1, most);
    }

    private static @Nullable String first(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }
}
