package dev.fakeanam.api;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import java.util.List;

/**
 * One page of a list: {@code {"data":[…],"meta":{…}}}. Immutable.
 *
 * <p>Source: documented by Anam.
 *
 * @param data the elements of this page, newest first
 * @param meta the page's position in the whole list
 * @param <T> the type of the elements
 */
@Stable(since = "0.1.0")
public record Page<T>(List<T> data, Pagination meta) {

    public Page {
        data = List.copyOf(data);
    }

    /**
     * Returns the codec of pages with these elements.
     *
     * @param element reads and writes an element: {@code PersonaShareLink.CODEC} for example
     * @param <T> the type of the elements
     * @return reads and writes a page of such elements
     */
    @SuppressWarnings("unchecked")
    public static <T> Codec<Page<T>> codec(Codec<T> element) {
        return (Codec<Page<T>>) (Codec<?>) JsonCodec.of(Page.class)
                .named("PageOf" + ObjectCodec.of(element).name())
                .field("data", JsonCodec.list(element))
                .field("meta", Pagination.CODEC)
                .build();
    }
}
