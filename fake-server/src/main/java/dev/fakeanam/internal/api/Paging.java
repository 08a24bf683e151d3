package dev.fakeanam.internal.api;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.api.Page;
import dev.fakeanam.api.Pagination;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.json.Codec;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The page of a list that a query asks for: its number, its size, and the text to search for ({@code A10}). */
public record Paging(int page, int perPage, @Nullable String search) {
    /** The response to a wrong query, for a script that names only the status. */
    public static final ErrorBody INVALID_QUERY = ErrorBody.validation(
            List.of(new ErrorBody.Detail("page", "Number must be greater than or equal to 1", "too_small")));

    private static final int MAX_PER_PAGE = 100;

    /** The parameters that all lists have; further ones can be added. */
    public static ObjectCodec.Builder<Map<String, @Nullable Object>> query(String name) {
        return JsonCodec.fields(name)
                .field("page", JsonCodec.integer(1, Integer.MAX_VALUE))
                .field("perPage", JsonCodec.integer(1, MAX_PER_PAGE))
                .field("search", JsonCodec.text());
    }

    public static Paging of(Map<String, @Nullable Object> query, int defaultPerPage) {
        return new Paging(
                query.get("page") instanceof Integer page ? page : 1,
                query.get("perPage") instanceof Integer perPage ? perPage : defaultPerPage,
                query.get("search") instanceof String search ? search.toLowerCase(Locale.ROOT) : null);
    }

    /** Whether a search finds one of these texts, without regard to case; without a search, true. */
    public boolean finds(String... texts) {
        if (search == null) {
            return true;
        }
        for (String text : texts) {
            if (text.toLowerCase(Locale.ROOT).contains(search)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Answers with the page.
     *
     * @param newestFirst all elements
     * @param filter takes those that the query asks for; null for all of them
     * @param element makes the document of one
     */
    public <E, T> ApiResult answer(
            Collection<E> newestFirst, @Nullable Predicate<E> filter, Function<E, T> element, Codec<Page<T>> codec) {
        Predicate<E> taken = filter == null ? any -> true : filter;
        int total = filter == null
                ? newestFirst.size()
                : (int) newestFirst.stream().filter(filter).count();
        Page<T> shown = new Page<>(
                newestFirst.stream()
                        .filter(taken)
                        .skip((page - 1L) * perPage)
                        .limit(perPage)
                        .map(element)
                        .toList(),
                Pagination.of(total, page, perPage));
        return ApiResult.of(RecordedResponse.json(200, codec.print(shown)), Assumption.A10);
    }
}
