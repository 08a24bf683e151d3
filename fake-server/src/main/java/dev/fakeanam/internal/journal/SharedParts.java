package dev.fakeanam.internal.journal;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one copy of parts that requests of a client have in common, mostly headers, to save memory. The number of parts
 * is limited: a part replaces another one with the same hash. Thread-safe.
 *
 * <p>It also knows which journal pays for a part, so that a journal pays only once for a repeated part. If a journal
 * forgets the exchange that has paid, it may keep a part that is no longer paid for. There are at most as many of these
 * as slots.
 */
final class SharedParts {
    private static final int SLOTS = 1 << 10;
    /** With this limit, all parts together need at most 1 MiB. */
    private static final int MOST_BYTES = 1 << 10;

    private final AtomicReferenceArray<@Nullable Part> parts = new AtomicReferenceArray<>(SLOTS);

    /** @param journal represents the journal that has paid for it, without keeping the journal in memory */
    private record Part(Object value, Object journal) {}

    /**
     * Returns the shared copy of a part.
     *
     * @param memory is charged for the part, unless its journal has paid already
     * @param size computes how many bytes of memory the part needs. It is called only if the part has to be charged
     */
    @SuppressWarnings("unchecked")
    <T> T shared(T value, MemoryUse memory, ToLongFunction<T> size) {
        int hash = value.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        Part kept = parts.get(slot);
        boolean isKept = kept != null && value.equals(kept.value());
        T copy = isKept ? (T) kept.value() : value;
        if (isKept && kept.journal() == memory.journal()) {
            return copy;
        }
        long bytes = size.applyAsLong(copy);
        memory.add(bytes);
        if (bytes <= MOST_BYTES) {
            parts.set(slot, new Part(copy, memory.journal()));
        }
        return copy;
    }
}
