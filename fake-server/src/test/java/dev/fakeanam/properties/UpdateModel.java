package dev.fakeanam.properties;

import dev.fakeanam.sharelinks.ShareLink;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes a share link after an update ({@code A3} to {@code A7}), in exact arithmetic. */
final class UpdateModel {
    private static final BigDecimal MOST_USES = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);
    private static final BigDecimal LATEST =
            BigDecimal.valueOf(Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli());

    private UpdateModel() {}

    /** {@return the link as the update leaves it, empty if the update is refused} */
    static Optional<ShareLink> updated(ShareLink link, Map<?, ?> fields, Instant now) {
        return limited(link, fields).flatMap(limited -> renewed(limited, fields, now));
    }

    private static Optional<ShareLink> limited(ShareLink link, Map<?, ?> fields) {
        if (!fields.containsKey("usageLimit")) {
            return Optional.of(link);
        }
        return number(fields.get("usageLimit"))
                .filter(limit -> limit.stripTrailingZeros().scale() <= 0)
                .filter(limit -> limit.signum() > 0 && limit.compareTo(MOST_USES) <= 0)
                .map(limit -> link.withUsageLimit(limit.intValueExact()));
    }

    private static Optional<ShareLink> renewed(ShareLink link, Map<?, ?> fields, Instant now) {
        if (!fields.containsKey("expiresInHours")) {
            return Optional.of(link);
        }
        return number(fields.get("expiresInHours"))
                .filter(hours -> hours.signum() > 0)
                .map(hours -> hours.multiply(MILLIS_PER_HOUR)
                        .setScale(0, RoundingMode.FLOOR)
                        .add(BigDecimal.valueOf(now.toEpochMilli())))
                .filter(expiresAt -> expiresAt.compareTo(LATEST) <= 0)
                .map(expiresAt -> link.withExpiresAt(Instant.ofEpochMilli(expiresAt.longValueExact())));
    }

    /** What is not a number, or one that no double can hold, is refused. */
    private static Optional<BigDecimal> number(@Nullable Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue())
                ? Optional.of(new BigDecimal(number.toString()))
                : Optional.empty();
    }
}
