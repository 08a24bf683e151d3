package dev.fakeanam.properties;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.Organization;
import dev.fakeanam.api.Page;
import dev.fakeanam.api.Pagination;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Pages of any size together make the whole list. Its order is assumed ({@code A10}). */
@AddLifecycleHook(OrganizationPerTry.class)
class PaginationTest {

    @Property(tries = 60)
    void pages_put_together_are_all_links_newest_first(
            @ForAll @Size(max = 60) List<@IntRange(max = 3) Integer> secondsOfCreation,
            @ForAll @IntRange(min = 1, max = 100) int perPage,
            Organization anam) {
        List<ShareLink> newestFirst = newestFirst(givenLinks(anam, secondsOfCreation));
        int lastPage = (newestFirst.size() + perPage - 1) / perPage;

        List<Page<PersonaShareLink>> pages = IntStream.rangeClosed(1, lastPage)
                .mapToObj(number -> page(anam, number, perPage))
                .toList();

        assertThat(pages)
                .flatExtracting(Page::data)
                .extracting(PersonaShareLink::shareLink)
                .isEqualTo(newestFirst);
        assertThat(pages)
                .extracting(Page::meta)
                .isEqualTo(IntStream.rangeClosed(1, lastPage)
                        .mapToObj(number -> meta(newestFirst.size(), lastPage, number, perPage))
                        .toList());
    }

    private static List<ShareLink> givenLinks(Organization anam, List<Integer> secondsOfCreation) {
        Instant start = anam.clock().now();
        List<ShareLink> links = new ArrayList<>();
        for (int seconds : secondsOfCreation) {
            anam.clock().set(start.plusSeconds(seconds));
            links.add(anam.givenShareLink());
        }
        return links;
    }

    /** If moments are equal, the one made last comes first. */
    private static List<ShareLink> newestFirst(List<ShareLink> inOrderOfMaking) {
        List<ShareLink> links = new ArrayList<>(inOrderOfMaking);
        Collections.reverse(links);
        links.sort(comparing(ShareLink::createdAt).reversed());
        return links;
    }

    private static Pagination meta(int total, int lastPage, int number, int perPage) {
        return new Pagination(
                total,
                lastPage,
                number,
                perPage,
                number == 1 ? null : number - 1,
                number == lastPage ? null : number + 1);
    }

    private static Page<PersonaShareLink> page(Organization anam, int number, int perPage) {
        String query = "?page=" + number + "&perPage=" + perPage;
        return Page.codec(PersonaShareLink.CODEC)
                .parse(ApiCalls.send(anam, "GET", ApiCalls.LINKS + query, "").body());
    }
}
