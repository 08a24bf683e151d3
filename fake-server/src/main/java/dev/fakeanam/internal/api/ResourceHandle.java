package dev.fakeanam.internal.api;

import dev.fakeanam.api.Resources;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What the handles of all resources have in common.
 *
 * @param <S> the state of the room
 * @param <T> the document
 * @param <P> the description of one to make
 * @param <C> the description of a change to one
 */
public interface ResourceHandle<S, T, P, C> extends Resources<T, P, C> {

    /** {@return reaches the organization's resources} */
    ResourceAccess access();

    /** {@return the resource} */
    Resource<S, T, P, C> resource();

    @Override
    default T given(Consumer<P> spec) {
        return access().give(resource(), Specs.of(resource().spec(), spec));
    }

    @Override
    default T get(UUID id) {
        return access().get(resource(), id.toString());
    }

    @Override
    default Optional<T> find(UUID id) {
        return access().find(resource(), id.toString());
    }

    @Override
    default List<T> all() {
        return access().all(resource());
    }

    @Override
    default T change(UUID id, Consumer<C> change) {
        return access().change(resource(), id.toString(), Specs.of(resource().change(), change));
    }

    @Override
    default void remove(UUID id) {
        access().remove(resource(), id.toString());
    }
}
