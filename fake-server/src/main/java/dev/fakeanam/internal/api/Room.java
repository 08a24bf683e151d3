package dev.fakeanam.internal.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A family of resources: everything that only it needs. What a room has is asked for when it is first used, so one that
 * no test uses costs a start nothing.
 *
 * @param <S> its state in one organization; what it offers to other rooms
 */
public interface Room<S> {

    /** {@return what all of its paths start with: {@code /v1/share-links}} */
    List<String> paths();

    /** Begins the state of an organization. */
    S open(OrganizationContext context);

    /** {@return its operations} */
    List<Endpoint<S>> endpoints();

    /** {@return what seeds have, and the admin API gives, reads, changes and removes} */
    List<Resource<S, ?, ?, ?>> resources();

    /** {@return what the admin API can do besides} */
    List<ResourceAction<S, ?, ?>> actions();

    /** {@return the handles that a test has, by their types} */
    Map<Class<?>, Function<ResourceAccess, Object>> handles();
}
