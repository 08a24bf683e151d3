package dev.fakeanam.assertions;

import dev.fakeanam.api.Page;
import dev.fakeanam.api.Pagination;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import dev.fakeanam.status.Stable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a {@link Page} of a list: its elements, and its place in the whole list.
 *
 * @param <T> the type of the elements: share links with their personas for example, or JSON objects as maps
 */
@Stable(since = "0.1.0")
public class PageAssert<T> extends AbstractAnamAssert<PageAssert<T>, Page<T>> {

    /**
     * Creates assertions about a page.
     *
     * @param actual a page
     */
    public PageAssert(@Nullable Page<T> actual) {
        super(actual, PageAssert.class);
    }

    /** {@return reads and writes a page of any objects} */
    @SuppressWarnings("unchecked")
    static Codec<Page<Map<String, Object>>> codec() {
        return (Codec<Page<Map<String, Object>>>) (Codec<?>) JsonCodec.of(Page.class)
                .field("data", JsonCodec.list(JsonCodec.object()))
                .field("meta", Pagination.CODEC)
                .build();
    }

    /**
     * Asserts which elements are on the page: these and no others.
     *
     * @param ids their ids, in the order of the list, newest first
     * @return this
     */
    public PageAssert<T> hasIds(UUID... ids) {
        return has("the ids", ids(page()), onTheWire(Arrays.asList(ids)));
    }

    /**
     * Asserts that there is nothing on the page.
     *
     * @return this
     */
    public PageAssert<T> isEmpty() {
        return hasIds();
    }

    /**
     * Asserts that an element is on the page and meets the requirements.
     *
     * @param id the element's id
     * @param requirements makes assertions about the element
     * @return this
     */
    public PageAssert<T> hasElementSatisfying(UUID id, Consumer<? super T> requirements) {
        requirements.accept(find(page(), id));
        return this;
    }

    /**
     * Asserts that an element is on the page, and continues with it. Not for soft assertions.
     *
     * @param id the element's id
     * @param factory creates the assertions about the element: one of {@link AnamInstanceOfAssertFactories} for example
     * @param <ASSERT> the assertions about the element
     * @return assertions about the element
     */
    public <ASSERT extends AbstractAssert<?, ?>> ASSERT element(UUID id, InstanceOfAssertFactory<?, ASSERT> factory) {
        isNotNull();
        return extracting(page -> find(page, id), ObjectAssert::new).asInstanceOf(factory);
    }

    /**
     * Asserts how many elements the whole list has.
     *
     * @param expected the expected number
     * @return this
     */
    public PageAssert<T> hasTotal(int expected) {
        return has("the total", meta().total(), expected);
    }

    /**
     * Asserts the number of the last page.
     *
     * @param expected the expected number; 0 if the list is empty
     * @return this
     */
    public PageAssert<T> hasLastPage(int expected) {
        return has("the lastPage", meta().lastPage(), expected);
    }

    /**
     * Asserts the number of this page.
     *
     * @param expected the expected number, from 1
     * @return this
     */
    public PageAssert<T> hasCurrentPage(int expected) {
        return has("the currentPage", meta().currentPage(), expected);
    }

    /**
     * Asserts how many elements a page holds at most.
     *
     * @param expected the expected number
     * @return this
     */
    public PageAssert<T> hasPerPage(int expected) {
        return has("the perPage", meta().perPage(), expected);
    }

    /**
     * Asserts the number of the previous page.
     *
     * @param expected the expected number
     * @return this
     */
    public PageAssert<T> hasPrev(int expected) {
        return has("the prev", meta().prev(), expected);
    }

    /**
     * Asserts that there is no page before.
     *
     * @return this
     */
    public PageAssert<T> hasNoPrev() {
        return has("the prev", meta().prev(), null);
    }

    /**
     * Asserts the number of the next page.
     *
     * @param expected the expected number
     * @return this
     */
    public PageAssert<T> hasNext(int expected) {
        return has("the next", meta().next(), expected);
    }

    /**
     * Asserts that there is no page after.
     *
     * @return this
     */
    public PageAssert<T> hasNoNext() {
        return has("the next", meta().next(), null);
    }

    private PageAssert<T> has(String what, @Nullable Object was, @Nullable Object expected) {
        if (!Json.areEqual(was, expected)) {
            throw failureWithActualExpected(
                    was,
                    expected,
                    "\nExpecting the page to have %s\n  %s\nbut it has\n  %s\nin\n  %s",
                    what,
                    shown(expected),
                    shown(was),
                    shown(actual));
        }
        return this;
    }

    private T find(Page<T> page, UUID id) {
        return page.data().stream()
                .filter(element -> id.equals(Documents.id(element)))
                .findFirst()
                .orElseThrow(() -> failure(
                        "\nExpecting the page to have the id\n  %s\nbut it has\n  %s\nin\n  %s",
                        shown(id), shown(ids(page)), shown(page)));
    }

    private static @Nullable Object ids(Page<?> page) {
        List<@Nullable Object> ids = new ArrayList<>();
        page.data().forEach(element -> ids.add(Documents.id(element)));
        return onTheWire(ids);
    }

    private Page<T> page() {
        isNotNull();
        return actual;
    }

    private Pagination meta() {
        return page().meta();
    }
}
