package dev.fakeanam.internal.api;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One kind of resource: how tests, the admin API and seeds make, read, change and remove it. Call its methods only
 * while you hold the organization's lock.
 *
 * @param <S> the state of its room
 * @param <T> the document
 * @param <P> the description of one to make
 * @param <C> the description of a change to one
 */
public interface Resource<S, T, P, C> {

    /**
     * What the resources of one kind are called.
     *
     * @param name what one is called in messages: {@code share link}
     * @param path what the admin API's path calls them: {@code share-links}
     * @param field what a seed calls them: {@code shareLinks}
     */
    record Names(String name, String path, String field) {}

    /** {@return the room that it is in} */
    Room<S> room();

    /** {@return what they are called} */
    Names names();

    default String name() {
        return names().name();
    }

    default String path() {
        return names().path();
    }

    default String field() {
        return names().field();
    }

    /** {@return reads and writes one} */
    ObjectCodec<T> document();

    /** {@return reads and writes the description of a new one} */
    JsonCodec<P> spec();

    /** {@return reads and writes the description of a change} */
    JsonCodec<C> change();

    /**
     * Makes one.
     *
     * @throws IllegalArgumentException if it is not allowed; then nothing is made
     */
    T give(S state, P spec);

    /** Finds one by its id, as paths contain it. */
    Optional<T> find(S state, String id);

    /** {@return all of them, oldest first} */
    List<T> all(S state);

    /**
     * Changes an existing one, as only Anam itself could.
     *
     * @throws IllegalArgumentException if a value is not allowed; then nothing is changed
     */
    T change(S state, T before, C change);

    /** Removes an existing one. */
    void remove(S state, T document);

    /** Makes one that is found by this id, but is in no list, and has all defaults. */
    void giveUnlisted(S state, String id);

    /** {@return everything that a seed needs to make them again, as JSON} */
    List<Map<String, @Nullable Object>> export(S state);

    /** Makes the resources of a checked seed. A resource without an id gets one that no other has. */
    void restore(S state, List<P> specs);

    /** Reports what is wrong with a seed's list as a whole: two elements with the same id for example. */
    void check(SeedCheck check);
}
