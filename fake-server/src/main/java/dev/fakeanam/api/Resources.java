package dev.fakeanam.api;

import dev.fakeanam.status.Stable;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Creates, reads, changes and removes the resources of one kind that an organization has. Thread-safe.
 *
 * <p>Not for implementation by users: later versions may add methods.
 *
 * @param <T> the type of the documents
 * @param <P> the type that describes a resource to create
 * @param <C> the type that describes a change
 */
@Stable(since = "0.1.0")
public interface Resources<T, P, C> {

    /**
     * Creates a resource with the defaults that its spec documents.
     *
     * @return the document
     */
    default T given() {
        return given(spec -> {});
    }

    /**
     * Creates a resource with any fields, even if the API would not allow them.
     *
     * @param spec sets the fields that differ from the defaults: {@code link -> link.usageLimit(10).expired()} for
     *     example
     * @return the document
     * @throws IllegalArgumentException if there is already a resource with that id, or a value is not allowed; then
     *     nothing is created
     */
    T given(Consumer<P> spec);

    /**
     * Reads the current state of a resource.
     *
     * @param id its id
     * @return the document
     * @throws NoSuchElementException if there is none with this id; the message names the existing ones, or the oldest
     *     ten of them
     */
    T get(UUID id);

    /**
     * Reads the current state of a resource that may not exist.
     *
     * @param id its id
     * @return the document; empty if there is no resource with this id
     */
    Optional<T> find(UUID id);

    /** {@return all resources of this kind, oldest first} */
    List<T> all();

    /**
     * Changes a resource, even in ways that the API does not allow. Fields that are not set stay as they are.
     *
     * @param id its id
     * @param change sets the new values: {@code link -> link.usageCount(3)} for example
     * @return the changed document
     * @throws NoSuchElementException if there is none with this id
     * @throws IllegalArgumentException if a value is not allowed; then nothing is changed
     */
    T change(UUID id, Consumer<C> change);

    /**
     * Removes a resource.
     *
     * @param id its id
     * @throws NoSuchElementException if there is none with this id
     */
    void remove(UUID id);
}
