package dev.fakeanam.assertions;

import dev.fakeanam.api.Page;
import dev.fakeanam.api.Pagination;
import dev.fakeanam.json.Codec;
import dev.fakeanam.sharelinks.PersonaShareLink;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Assertions about a {@link Page} of share links: which links are on it, and where it stands in the whole list. */
public class PageAssert extends AbstractAnamAssert<PageAssert, Page<PersonaShareLink>> {
    static final Codec<Page<PersonaShareLink>> PAGE = Page.codec(PersonaShareLink.CODEC);

    /** @param actual a page */
    public PageAssert(@Nullable Page<PersonaShareLink> actual) {
        super(actual, PageAssert.class);
    }

    /**
     * Asserts which share links are on the page: these and no others.
     *
     * @param ids their ids, in the order of the list, newest first
     * @return this
     */
    public PageAssert hasShareLinks(UUID... ids) {
        List<UUID> were = page().data().stream().map(PageAssert::id).toList();
        return has("the share links", were, Arrays.asList(ids));
    }

    /** {@return this, if there are no share links on the page} */
    public PageAssert hasNoShareLinks() {
        return hasShareLinks();
    }

    /**
     * Asserts that a share link is on the page and is as it should be.
     *
     * @param id the link's id
     * @param requirements asserts what must hold of the link
     * @return this
     */
    public PageAssert hasShareLinkSatisfying(UUID id, Consumer<PersonaShareLinkAssert> requirements) {
        requirements.accept(extracting(page -> find(page, id), PersonaShareLinkAssert::new));
        return this;
    }

    /**
     * @param expected how many links the whole list must have
     * @return this
     */
    public PageAssert hasTotal(int expected) {
        return has("the total", meta().total(), expected);
    }

    /**
     * @param expected the number that the last page must have, 0 where the list is empty
     * @return this
     */
    public PageAssert hasLastPage(int expected) {
        return has("the lastPage", meta().lastPage(), expected);
    }

    /**
     * @param expected the number that this page must have, from 1
     * @return this
     */
    public PageAssert hasCurrentPage(int expected) {
        return has("the currentPage", meta().currentPage(), expected);
    }

    /**
     * @param expected how many links a page must hold at most
     * @return this
     */
    public PageAssert hasPerPage(int expected) {
        return has("the perPage", meta().perPage(), expected);
    }

    /**
     * @param expected the number that the page before must have
     * @return this
     */
    public PageAssert hasPrev(int expected) {
        return has("the prev", meta().prev(), expected);
    }

    /** {@return this, if there is no page before} */
    public PageAssert hasNoPrev() {
        return has("the prev", meta().prev(), null);
    }

    /**
     * @param expected the number that the page after must have
     * @return this
     */
    public PageAssert hasNext(int expected) {
        return has("the next", meta().next(), expected);
    }

    /** {@return this, if there is no page after} */
    public PageAssert hasNoNext() {
        return has("the next", meta().next(), null);
    }

    private PageAssert has(String what, @Nullable Object was, @Nullable Object expected) {
        if (!Objects.equals(was, expected)) {
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

    private PersonaShareLink find(Page<PersonaShareLink> page, UUID id) {
        return page.data().stream()
                .filter(link -> id(link).equals(id))
                .findFirst()
                .orElseThrow(() -> failure(
                        "\nExpecting the page to have the share link\n  %s\nbut it has\n  %s\nin\n  %s",
                        id, page.data().stream().map(PageAssert::id).toList(), shown(page)));
    }

    private static UUID id(PersonaShareLink link) {
        return link.shareLink().id();
    }

    private Page<PersonaShareLink> page() {
        isNotNull();
        return actual;
    }

    private Pagination meta() {
        return page().meta();
    }
}
