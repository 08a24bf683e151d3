package dev.fakeanam.junit;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Holds a value in a store; JUnit closes it with the store. Before 5.13 JUnit closes only the one interface; since then
 * it warns if there is that one alone.
 */
@SuppressWarnings("deprecation")
record StoreResource<T>(T value, Runnable end) implements Store.CloseableResource, AutoCloseable {

    /** Returns the value of the store, or of a store around it, or makes it. */
    static <T> T in(Store store, Class<T> type, Supplier<StoreResource<T>> make) {
        return in(store, type, type, make);
    }

    /** Does the same under another key than the type. */
    static <T> T in(Store store, Object key, Class<T> type, Supplier<StoreResource<T>> make) {
        return type.cast(store.getOrComputeIfAbsent(key, absent -> make.get(), StoreResource.class)
                .value());
    }

    @Override
    public void close() {
        end.run();
    }
}
