package dev.fakeanam.junit;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Something that a store keeps, and JUnit ends with the store: before 5.13 it closes only the one interface, from then
 * on it warns of it alone.
 */
@SuppressWarnings("deprecation")
record StoreResource<T>(T value, Runnable end) implements Store.CloseableResource, AutoCloseable {

    /** What the store, or that of a context around its own, has; made where there is nothing yet. */
    static <T> T in(Store store, Class<T> type, Supplier<StoreResource<T>> make) {
        return in(store, type, type, make);
    }

    /** The same under a key of its own. */
    static <T> T in(Store store, Object key, Class<T> type, Supplier<StoreResource<T>> make) {
        return type.cast(store.getOrComputeIfAbsent(key, absent -> make.get(), StoreResource.class)
                .value());
    }

    @Override
    public void close() {
        end.run();
    }
}
