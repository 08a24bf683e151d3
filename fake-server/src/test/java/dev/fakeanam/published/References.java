package dev.fakeanam.published;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows the references inside a document: {@code #/components/schemas/ShareLink}. */
record References(Map<?, ?> root) {

    /** {@return what a value refers to; the value itself where it is no reference} */
    Map<?, ?> resolved(Object value) {
        Map<?, ?> object = (Map<?, ?>) value;
        return object.get("$ref") instanceof String reference ? resolved(find(reference)) : object;
    }

    Object find(String reference) {
        Object found = root;
        for (String name : reference.substring("#/".length()).split("/")) {
            found = member(found, name.replace("~1", "/").replace("~0", "~"));
        }
        if (found == null) {
            throw new IllegalArgumentException("The reference " + reference + " leads nowhere.");
        }
        return found;
    }

    private static @Nullable Object member(@Nullable Object value, String name) {
        return value instanceof Map<?, ?> object ? object.get(name) : null;
    }
}
