package dev.fakeanam.internal.api.avatars;

import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.internal.api.Paging;
import dev.fakeanam.journal.Assumption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes the avatars that a list asks for.
 *
 * @param paging the page, and the search: in id, name and variant ({@code A21})
 * @param renderStyle their style, as JSON has it; null for any
 * @param tags tags in lower case, one of which an avatar must have; none for any ({@code A32})
 * @param onlyOneShot whether to take only avatars that were made from one image, which means by an organization
 *     ({@code A32})
 */
record AvatarFilter(Paging paging, @Nullable String renderStyle, List<String> tags, boolean onlyOneShot)
        implements Predicate<Avatar> {

    /** @param query the query as the operation has it */
    static AvatarFilter of(Map<String, @Nullable Object> query, int defaultPerPage) {
        Object style = query.get("renderStyle");
        List<?> tags = query.get("tags") instanceof List<?> list ? list : List.of();
        return new AvatarFilter(
                Paging.of(query, defaultPerPage),
                style == null || style.equals("all") ? null : style.toString(),
                tags.stream()
                        .map(tag -> tag.toString().strip().toLowerCase(Locale.ROOT))
                        .filter(tag -> !tag.isEmpty())
                        .toList(),
                Boolean.TRUE.equals(query.get("onlyOneShot")));
    }

    @Override
    public boolean test(Avatar avatar) {
        return (renderStyle == null || renderStyle.equals(avatar.renderStyle().toString()))
                && (tags.isEmpty() || avatar.displayTags().stream().anyMatch(this::isWanted))
                && (!onlyOneShot || avatar.createdByOrganizationId() != null)
                && paging.finds(avatar.id().toString(), avatar.displayName(), avatar.variantName());
    }

    Assumption[] assumptions() {
        return Stream.of(Assumption.A21, Assumption.A32)
                .filter(one -> one == Assumption.A21 || onlyOneShot || !tags.isEmpty())
                .toArray(Assumption[]::new);
    }

    private boolean isWanted(String tag) {
        return tags.contains(tag.toLowerCase(Locale.ROOT));
    }
}
