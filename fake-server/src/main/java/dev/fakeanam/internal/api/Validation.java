package dev.fakeanam.internal.api;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.json.Uuids;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one request and gathers every fault on the way, in the order in which the fields are read. What
 * it returns for a faulty field is of no use: {@link #refuseFaults} comes before the use.
 */
public final class Validation {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

    private final List<ErrorBody.Detail> faults = new ArrayList<>();
    private final Set<Assumption> assumed = EnumSet.noneOf(Assumption.class);

    /** Ends the operation if anything was wrong so far. */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new RefusedException(ApiErrors.validation(faults), assumed.toArray(Assumption[]::new));
        }
    }

    /** Notes that an assumption decided about the request, if it did. */
    public Validation assume(Assumption assumption, boolean decided) {
        if (decided) {
            assumed.add(assumption);
        }
        return this;
    }

    public List<Assumption> assumptions() {
        return List.copyOf(assumed);
    }

    /** {@code personaId}: a uuid that must be there. */
    @Nullable
    public UUID requiredUuid(Map<?, ?> body, String field) {
        if (!body.containsKey(field)) {
            fault(field, "required", "Required");
            return null;
        }
        Object value = body.get(field);
        if (value instanceof String text) {
            return uuid(field, text);
        }
        fault(field, "invalid_type", "Expected a string, received " + typeOf(value));
        return null;
    }

    @Nullable
    public UUID uuid(String field, String text) {
        return Uuids.parse(text).orElseGet(() -> {
            fault(field, "invalid_uuid", "Expected a uuid");
            assumed.add(Assumption.A16);
            return null;
        });
    }

    /** {@code usageLimit}: a whole number, 1 to 2 147 483 647 ({@code A4}, {@code A5}). */
    @Nullable
    public Integer usageLimit(Map<?, ?> body) {
        Double number = number(body, "usageLimit");
        if (number == null) {
            return null;
        }
        int limit = whole("usageLimit", number, 1, Integer.MAX_VALUE);
        assume(Assumption.A4, limit == 0 || body.get("usageLimit") instanceof Double);
        return limit;
    }

    /** {@code expiresInHours}: a number above 0, from now, not beyond the year 9999 ({@code A3}, {@code A5}). */
    @Nullable
    public Instant expiresAt(Map<?, ?> body, Instant now) {
        Double hours = number(body, "expiresInHours");
        if (hours == null) {
            return null;
        }
        assumed.add(Assumption.A3);
        if (hours <= 0) {
            fault("expiresInHours", "too_small", "Expected a number above 0");
            return null;
        }
        Instant expiresAt = after(now, hours);
        if (expiresAt == null) {
            fault("expiresInHours", "too_big", "Expected a number of hours that ends before the year 10000");
        }
        return expiresAt;
    }

    static @Nullable Instant after(Instant now, double hours) {
        if (Double.isInfinite(hours)) {
            return null;
        }
        try {
            // Exact, from the shortest decimal: 0.7 hours are 2 520 000 ms, not 2 519 999.
            long millis = BigDecimal.valueOf(hours)
                    .multiply(MILLIS_PER_HOUR)
                    .setScale(0, RoundingMode.FLOOR)
                    .longValueExact();
            Instant result = now.plusMillis(millis);
            return result.isAfter(LATEST) ? null : result;
        } catch (ArithmeticException | DateTimeException outOfRange) {
            return null;
        }
    }

    /** A whole number within bounds, 0 where it is not. */
    public int whole(String field, double number, int least, int most) {
        if (!Double.isInfinite(number) && number != Math.rint(number)) {
            fault(field, "not_integer", "Expected a whole number");
        }
        if (number < least) {
            fault(field, "too_small", "Expected a number of at least " + least);
            return 0;
        }
        if (number > most) {
            fault(field, "too_big", "Expected a number of at most " + most);
            return 0;
        }
        return (int) number;
    }

    public void fault(String field, String code, String message) {
        faults.add(new ErrorBody.Detail(field, message, code));
    }

    private @Nullable Double number(Map<?, ?> body, String field) {
        if (!body.containsKey(field)) {
            return null;
        }
        Object value = body.get(field);
        if (value instanceof Number number) {
            assume(Assumption.A15, Double.isInfinite(number.doubleValue()));
            return number.doubleValue();
        }
        assume(Assumption.A5, value == null || value instanceof String || value instanceof Boolean);
        fault(field, "invalid_type", "Expected a number, received " + typeOf(value));
        return null;
    }

    private static String typeOf(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof String) {
            return "a string";
        }
        if (value instanceof Boolean) {
            return "a boolean";
        }
        if (value instanceof Number) {
            return "a number";
        }
        return value instanceof List ? "an array" : "an object";
    }
}
