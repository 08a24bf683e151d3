package dev.fakeanam.json;

import dev.fakeanam.status.Stable;

/**
 * Reads and writes one kind of document as JSON. A document has its codec in a static field {@code CODEC}:
 * {@code ShareLink.CODEC} for example. Immutable and thread-safe.
 *
 * <p>Not for implementation by users: later versions may add methods.
 *
 * @param <T> the type of the document
 */
@Stable(since = "0.1.0")
public interface Codec<T> {

    /**
     * Reads a document.
     *
     * @param text the document as JSON
     * @return the document
     * @throws MalformedJsonException if the text is not JSON, or not this document; the message names the first field
     *     that is wrong, its value and what is allowed
     */
    T parse(String text);

    /**
     * Writes a document.
     *
     * @param document the document
     * @return the document as compact JSON
     */
    String print(T document);
}
