package dev.fakeanam.internal.journal;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one copy of the parts that a client's requests have in common, mostly headers. Otherwise a journal would
 * consist of repetitions. The number of parts is limited: a part replaces another one with the same hash. Thread-safe.
 *
 * <p>It also knows which journal pays for a part, so that a journal that repeats one pays once. A journal that forgets
 * the exchange that has paid may keep a part that is not paid for, but no more of these than there are slots.
 */
final class SharedParts {
    private static final int SLOTS = 1 << 10;
    /** With this, all parts together need 1 MiB at most. */
    private static final int MOST_BYTES = 1 << 10;

    private final AtomicReferenceArray<@Nullable Part> parts = new AtomicReferenceArray<>(SLOTS);

    /** @param journal represents the journal that has paid for it, without keeping the journal in memory */
    private record Part(Object value, Object journal) {}

    /**
     * Returns the copy that is kept of a part.
     *
     * @param bill is charged what the part needs, unless its journal has paid for it
     * @param size tells how many bytes of memory the part needs, which is computed only if it has to be charged
     */
    @SuppressWarnings("unchecked")
    <T> T shared(T value, Bill bill, ToLongFunction<T> size) {
        int hash = value.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        Part kept = parts.get(slot);
        boolean isKept = kept != null && value.equals(kept.value());
        T copy = isKept ? (T) kept.value() : value;
        if (isKept && kept.journal() == bill.journal()) {
            return copy;
        }
        long bytes = size.applyAsLong(copy);
        bill.add(bytes);
        if (bytes <= MOST_BYTES) {
            parts.set(slot, new Part(copy, bill.journal()));
        }
        return copy;
    }
}
