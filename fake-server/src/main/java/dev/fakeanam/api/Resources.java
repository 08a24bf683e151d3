package dev.fakeanam.api;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The resources of one kind that an organization has, as a test arranges and sees them. Thread-safe.
 *
 * @param <T> the document
 * @param <P> what a test says to make one
 * @param <C> what a test says to change one
 */
public interface Resources<T, P, C> {

    /**
     * Makes one with the defaults that its spec names.
     *
     * @return the document
     */
    default T given() {
        return given(spec -> {});
    }

    /**
     * Makes one with any fields, also such that the API would not allow.
     *
     * @param spec says what differs from the defaults: {@code link -> link.usageLimit(10).expired()} for example
     * @return the document
     * @throws IllegalArgumentException if there is one with that id already, or a value cannot be; then nothing is made
     */
    T given(Consumer<P> spec);

    /**
     * Reads one as it is now.
     *
     * @param id its id
     * @return the document
     * @throws NoSuchElementException if there is none with this id; the message names those that there are, the oldest
     *     ten of more
     */
    T get(UUID id);

    /**
     * Looks for one.
     *
     * @param id its id
     * @return the document as it is now; empty where there is none
     */
    Optional<T> find(UUID id);

    /** {@return all of them, oldest first} */
    List<T> all();

    /**
     * Changes one, as only Anam itself could. What is not said stays as it is.
     *
     * @param id its id
     * @param change says what becomes of it: {@code link -> link.usageCount(3)} for example
     * @return the changed document
     * @throws NoSuchElementException if there is none with this id
     * @throws IllegalArgumentException if a value cannot be; then nothing is changed
     */
    T change(UUID id, Consumer<C> change);

    /**
     * Removes one for good.
     *
     * @param id its id
     * @throws NoSuchElementException if there is none with this id
     */
    void remove(UUID id);
}
