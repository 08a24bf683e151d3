package dev.fakeanam.junit;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Holds a value in a store. JUnit closes it with the store. It implements two interfaces, because JUnit before 5.13
 * closes only a {@code CloseableResource}, and later versions warn if it is not {@code AutoCloseable} too.
 */
@SuppressWarnings("deprecation")
record StoreResource<T>(T value, Runnable end) implements Store.CloseableResource, AutoCloseable {

    /** Returns the value of the store or of an enclosing store. If there is none, creates it. */
    static <T> T in(Store store, Class<T> type, Supplier<StoreResource<T>> make) {
        return in(store, type, type, make);
    }

    /** Does the same with a key other than the type. */
    static <T> T in(Store store, Object key, Class<T> type, Supplier<StoreResource<T>> make) {
        return type.cast(store.getOrComputeIfAbsent(key, absent -> make.get(), StoreResource.class)
                .value());
    }

    @Override
    public void close() {
        end.run();
    }
}
