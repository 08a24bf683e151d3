package dev.fakeanam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersTest {
    private final Headers headers = Headers.of("Accept", "a", "X-Twice", "1", "x-twice", "2");

    @Test
    void a_name_is_found_in_any_case() {
        assertThat(headers.first("ACCEPT")).contains("a");
        assertThat(headers.first("X-TWICE")).contains("1");
        assertThat(headers.all("x-Twice")).containsExactly("1", "2");
    }

    @Test
    void a_name_that_is_not_there_has_no_value() {
        assertThat(headers.first("X-Thrice")).isEmpty();
        assertThat(headers.all("X-Thrice")).isEmpty();
        assertThat(Headers.NONE.first("Accept")).isEmpty();
    }

    @Test
    void fields_are_visited_as_they_were_sent() {
        List<String> visited = new ArrayList<>();

        headers.forEach((name, value) -> visited.add(name + "=" + value));

        assertThat(visited).containsExactly("Accept=a", "X-Twice=1", "x-twice=2");
        assertThat(headers).hasToString("Accept: a, X-Twice: 1, x-twice: 2");
        assertThat(Headers.NONE).hasToString("");
    }

    @Test
    void a_map_gives_each_name_with_its_values_in_order() {
        Map<String, List<String>> map = new LinkedHashMap<>();
        map.put("B", List.of("2", "1"));
        map.put("A", List.of());
        map.put("C", List.of("3"));

        assertThat(Headers.of(map)).isEqualTo(Headers.of("B", "2", "B", "1", "C", "3"));
    }

    @Test
    void the_others_take_the_place_of_fields_of_the_same_name() {
        Headers combined = headers.and(Headers.of("x-TWICE", "3", "New", "4"));

        assertThat(combined).isEqualTo(Headers.of("Accept", "a", "x-TWICE", "3", "New", "4"));
        assertThat(headers.and(Headers.NONE)).isEqualTo(headers);
    }

    @Test
    void a_name_without_value_is_refused() {
        assertThatThrownBy(() -> Headers.of("Accept", "a", "Retry-After"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Headers are given as names and values in turn, but the last name, Retry-After,"
                        + " has no value.");
    }

    @Test
    void it_does_not_change_with_the_array_it_was_made_of() {
        String[] fields = {"Accept", "a"};
        Headers made = Headers.of(fields);

        fields[1] = "b";

        assertThat(made).isEqualTo(Headers.of("Accept", "a")).hasSameHashCodeAs(Headers.of("Accept", "a"));
        assertThat(made).isNotEqualTo(Headers.of("Accept", "b"));
    }

    @Test
    void fields_that_read_the_same_one_after_the_other_are_not_the_same() {
        assertThat(Headers.of("A", "bc")).isNotEqualTo(Headers.of("Ab", "c"));
        assertThat(Headers.of("A", "")).isEqualTo(Headers.of("A", "")).isNotEqualTo(Headers.NONE);
        assertThat(Headers.of("A", "", "", "é中😀")).hasToString("A: , : é中😀");
    }
}
