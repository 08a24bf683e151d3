package dev.fakeanam.internal.api;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of things that an organization has: how they are given, read, changed and removed by a test, over the admin
 * API and by a seed. Its methods are called while the organization's lock is held.
 *
 * @param <S> the state of its room
 * @param <T> the document
 * @param <P> what a test says to make one
 * @param <C> what a test says to change one
 */
public interface Resource<S, T, P, C> {

    /** {@return the room that it is in} */
    Room<S> room();

    /** {@return what one is called in messages: {@code share link}} */
    String name();

    /** {@return what the admin API's path calls them: {@code share-links}} */
    String path();

    /** {@return what a seed calls them: {@code shareLinks}} */
    String field();

    /** {@return reads and writes one} */
    ObjectCodec<T> document();

    /** {@return reads and writes what a test says to make one} */
    JsonCodec<P> spec();

    /** {@return reads and writes what a test says to change one} */
    JsonCodec<C> change();

    /**
     * Makes one.
     *
     * @throws IllegalArgumentException if it cannot be; then nothing is made
     */
    T give(S state, P spec);

    /** Finds one by its id, in the form that paths have it in. */
    Optional<T> find(S state, String id);

    /** {@return all of them, oldest first} */
    List<T> all(S state);

    /**
     * Changes one that is there, as only Anam itself could.
     *
     * @throws IllegalArgumentException if a value cannot be; then nothing is changed
     */
    T change(S state, T before, C change);

    /** Removes one that is there. */
    void remove(S state, T document);

    /** Makes one that is found by this id, but is in no list, and has all defaults. */
    void giveUnlisted(S state, String id);

    /** {@return all that a seed has to say to make them anew, as JSON} */
    List<Map<String, @Nullable Object>> export(S state);

    /** Makes what a seed says, which was checked; those that name no id get none that another one names. */
    void restore(S state, List<P> specs);

    /** Reports what is wrong with a seed's list as a whole: two elements with the same id for example. */
    void check(SeedCheck check);
}
