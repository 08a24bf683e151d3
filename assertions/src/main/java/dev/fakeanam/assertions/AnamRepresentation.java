package dev.fakeanam.assertions;

import dev.fakeanam.Organization;
import dev.fakeanam.api.Page;
import dev.fakeanam.json.Json;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.presentation.Representation;
import org.jspecify.annotations.Nullable;

/** Shows values as they stand on the wire, and all else as it would be shown without it. */
final class AnamRepresentation implements Representation {
    private final Representation others;

    /** @param others shows what is not Anam's */
    AnamRepresentation(Representation others) {
        this.others = others;
    }

    @Override
    public String toStringOf(@Nullable Object value) {
        return onTheWire(value).orElseGet(() -> others.toStringOf(value));
    }

    @Override
    public String unambiguousToStringOf(@Nullable Object value) {
        return onTheWire(value).orElseGet(() -> others.unambiguousToStringOf(value));
    }

    private static Optional<String> onTheWire(@Nullable Object value) {
        if (value instanceof ShareLink link) {
            return Optional.of(link.toJson());
        }
        if (value instanceof PersonaShareLink link) {
            return Optional.of(link.toJson());
        }
        if (value instanceof Page<?> page && page.data().stream().allMatch(PersonaShareLink.class::isInstance)) {
            List<PersonaShareLink> links =
                    page.data().stream().map(PersonaShareLink.class::cast).toList();
            return Optional.of(PageAssert.PAGE.print(new Page<>(links, page.meta())));
        }
        if (value instanceof Organization organization) {
            return Optional.of("the organization \"" + organization.name() + "\"");
        }
        boolean scalar = value instanceof Instant || value instanceof UUID || value instanceof ShareLinkType;
        return scalar ? Optional.of(Json.write(value)) : Optional.empty();
    }
}
