package dev.fakeanam.internal.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The documents of one kind that an organization has, Anam's own among them ({@code A22}). Not thread-safe.
 *
 * @param organization the organization
 * @param documents all that it has
 * @param anams those that each organization has from the start
 * @param <T> the document
 */
public record DocumentStore<T>(OrganizationContext organization, Documents<T> documents, List<T> anams) {

    /**
     * What kinds of documents have in common if they are in such a store.
     *
     * @param <T> the document
     */
    public interface Kind<T> extends DocumentResource.Kind<DocumentStore<T>, T> {
        @Override
        default Documents<T> documents(DocumentStore<T> store) {
            return store.documents();
        }

        @Override
        default boolean isGiven(DocumentStore<T> store, T document) {
            return store.anams().contains(document);
        }

        @Override
        default void beforeRemoval(DocumentStore<T> store, T document) {
            store.documents().addDeleted(document);
        }
    }

    /** Adds Anam's own documents. */
    public DocumentStore {
        anams.forEach(documents::add);
    }

    /** Finds one that the organization has. */
    public Optional<T> find(UUID id) {
        return documents.find(id);
    }

    /** Finds one that the organization has, or that was deleted and is still shown where it was used ({@code A23}). */
    public Optional<T> findOrDeleted(UUID id) {
        return documents.findOrDeleted(id);
    }
}
