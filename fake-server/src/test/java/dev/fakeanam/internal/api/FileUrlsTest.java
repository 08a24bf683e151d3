package dev.fakeanam.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileUrlsTest {

    /** So that a page of a journal is never in memory as a whole. */
    @Test
    void the_elements_of_a_list_are_made_when_they_are_asked_for() {
        List<Integer> made = new ArrayList<>();
        List<Object> elements = new AbstractList<>() {
            @Override
            public Object get(int index) {
                made.add(index);
                return Map.of("imageUrl", "http://127.0.0.1:1/files/avatars/" + index + ".svg");
            }

            @Override
            public int size() {
                return 3;
            }
        };

        Object json = FileUrls.of(URI.create("http://127.0.0.1:1"), "http://localhost:1")
                .in(Map.of("data", elements));

        assertThat(made).isEmpty();
        assertThat(((List<?>) ((Map<?, ?>) json).get("data")).get(2))
                .isEqualTo(Map.of("imageUrl", "http://localhost:1/files/avatars/2.svg"));
        assertThat(made).containsExactly(2);
    }
}
