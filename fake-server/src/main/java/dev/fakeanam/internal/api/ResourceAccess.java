package dev.fakeanam.internal.api;

import java.util.List;
import java.util.Optional;

/** Reaches the resources of one organization, in this process or at a standalone server. Thread-safe. */
public interface ResourceAccess {

    /** Makes one. */
    <S, T, P> T give(Resource<S, T, P, ?> resource, P spec);

    /** Finds one by its id. */
    <S, T> Optional<T> find(Resource<S, T, ?, ?> resource, String id);

    /** {@return all of them, oldest first} */
    <S, T> List<T> all(Resource<S, T, ?, ?> resource);

    /**
     * Changes one.
     *
     * @throws java.util.NoSuchElementException if there is none with this id
     */
    <S, T, C> T change(Resource<S, T, ?, C> resource, String id, C change);

    /**
     * Removes one.
     *
     * @throws java.util.NoSuchElementException if there is none with this id
     */
    <S, T> void remove(Resource<S, T, ?, ?> resource, String id);

    /**
     * Reads one that must exist.
     *
     * @throws java.util.NoSuchElementException if there is none with this id; the message names the existing ones
     */
    <S, T> T get(Resource<S, T, ?, ?> resource, String id);

    /** Reads a setting. */
    <S, T> T read(Setting<S, T> setting);

    /**
     * Sets a setting.
     *
     * @throws IllegalArgumentException if the value is not allowed
     */
    <S, T> void write(Setting<S, T> setting, T value);

    /** Performs another action. */
    <S, I, O> O act(ResourceAction<S, I, O> action, I input);
}
