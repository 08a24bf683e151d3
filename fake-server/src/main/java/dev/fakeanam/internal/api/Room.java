package dev.fakeanam.internal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family of resources, with everything that only it needs. Its parts are made when they are first used, so an unused
 * room costs nothing.
 *
 * @param <S> its state in one organization, which it offers to other rooms
 */
public interface Room<S> {

    /** {@return what all of its paths start with: {@code /v1/share-links}} */
    List<String> paths();

    /** {@return paths that are not emulated, although they match an operation's path with a variable part} */
    default List<String> notEmulated() {
        return List.of();
    }

    /** Begins the state of an organization. */
    S open(OrganizationContext context);

    /** {@return its operations} */
    List<Endpoint<S>> endpoints();

    /** {@return the resources that seeds have, and that the admin API makes, reads, changes and removes} */
    List<Resource<S, ?, ?, ?>> resources();

    /** {@return further actions of the admin API} */
    default List<ResourceAction<S, ?, ?>> actions() {
        return List.of();
    }

    /** {@return what a test, the admin API and a seed can set} */
    default List<Setting<S, ?>> settings() {
        return List.of();
    }

    /**
     * Makes a handle that a test has.
     *
     * @param type the type of the handle
     * @param access reaches the resources of an organization
     * @return the handle; null if the room has none of this type
     */
    @Nullable
    Object handle(Class<?> type, ResourceAccess access);
}
