package dev.fakeanam.api;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import org.jspecify.annotations.Nullable;

/**
 * The position of a page in a list: the {@code meta} of a {@link Page}. Pages count from 1.
 *
 * <p>Source: Anam documents the fields. Their values for an empty list, and for a page after the last one, are assumed
 * ({@code A10}).
 *
 * @param total how many elements the whole list has
 * @param lastPage the number of the last page; 0 if the list is empty
 * @param currentPage the number of this page
 * @param perPage how many elements a page holds at most
 * @param prev the number of the page before this one; null if there is none. For a page after the last one, this is the
 *     number of the last page
 * @param next the number of the page after this one; null if there is none
 */
@Stable(since = "0.1.0")
public record Pagination(
        int total,
        int lastPage,
        int currentPage,
        int perPage,
        @Nullable Integer prev,
        @Nullable Integer next) {

    /** Reads and writes a page's position: an object with the names of the components. */
    public static final Codec<Pagination> CODEC = JsonCodec.of(Pagination.class)
            .field("total", JsonCodec.integer())
            .field("lastPage", JsonCodec.integer())
            .field("currentPage", JsonCodec.integer())
            .field("perPage", JsonCodec.integer())
            .field("prev", JsonCodec.integer().orNull())
            .field("next", JsonCodec.integer().orNull())
            .build();

    /**
     * Computes the position of a page.
     *
     * @param total how many elements the whole list has
     * @param currentPage the number of the page, from 1
     * @param perPage how many elements a page holds at most, from 1
     * @return the page's position
     */
    public static Pagination of(int total, int currentPage, int perPage) {
        int lastPage = (int) (((long) total + perPage - 1) / perPage);
        int before = Math.min(currentPage - 1, lastPage);
        return new Pagination(
                total,
                lastPage,
                currentPage,
                perPage,
                before > 0 ? before : null,
                currentPage < lastPage ? currentPage + 1 : null);
    }
}
