package dev.fakeanam.journal;

import dev.fakeanam.json.Json;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request changed: one share link, as it was before and after. Immutable.
 *
 * @param before the link before the request; null where the request made it
 * @param after the link after the request; null where the request deleted it
 */
public record Change(@Nullable ShareLink before, @Nullable ShareLink after) {

    public Change {
        if (Objects.equals(before, after)) {
            throw new IllegalArgumentException("A change has a share link that is not the same before and after, but \""
                    + before + "\" was given for both. Where nothing changed there is no change.");
        }
    }

    /** {@return the id of the share link} */
    public UUID shareLinkId() {
        return Objects.requireNonNull(before == null ? after : before).id();
    }

    /** {@return what changed, for people: {@code usageLimit 10 → 50} for one} */
    @Override
    public String toString() {
        if (before == null || after == null) {
            return "share link " + shareLinkId() + (before == null ? " created" : " deleted");
        }
        Map<?, ?> was = fields(before);
        List<String> changes = new ArrayList<>();
        fields(after).forEach((field, value) -> {
            if (!Objects.equals(was.get(field), value)) {
                changes.add(field + " " + was.get(field) + " → " + value);
            }
        });
        return String.join(", ", changes);
    }

    private static Map<?, ?> fields(ShareLink link) {
        return (Map<?, ?>) Objects.requireNonNull(Json.parse(link.toJson()));
    }
}
