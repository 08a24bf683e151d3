package dev.fakeanam.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleComparisonTest {
    private static final Shape SHAPE = SmallDocuments.shape("""
            {"type": "object", "properties": {
              "id": {"type": "string"},
              "limit": {"type": ["integer", "null"]},
              "free": {"type": "object"},
              "data": {"type": "array", "items": {"type": "object", "properties": {
                "id": {"type": "string"}, "at": {"type": "string"}}}}}}""");
    private static final String EXAMPLE =
            "{\"id\":\"a\",\"limit\":null,\"free\":{\"any\":1},\"data\":[{\"id\":\"b\",\"at\":\"c\"}]}";

    @Test
    void other_values_of_the_same_types_are_fine() {
        assertThat(
                        faults(
                                "{\"id\":\"x\",\"limit\":7,\"free\":{},\"data\":[{\"id\":\"y\",\"at\":\"z\",\"more\":1},{}],\"more\":2}"))
                .isEmpty();
    }

    @Test
    void a_field_that_is_missing_or_of_another_type_is_reported_with_its_place() {
        assertThat(faults("{\"id\":null,\"limit\":7,\"free\":[],\"data\":[{\"id\":1}]}"))
                .containsExactly(
                        "the response.id is a string in the example, but null here.",
                        "the response.free is an object in the example, but an array here.",
                        "the response.data[0].id is a string in the example, but a number here.",
                        "the response.data[0].at is missing.");
    }

    @Test
    void a_list_has_an_element_where_the_example_has_one() {
        assertThat(faults("{\"id\":\"x\",\"limit\":null,\"free\":{},\"data\":[]}"))
                .containsExactly("the response.data has elements in the example, but is empty here.");
    }

    @Test
    void an_array_of_texts_may_be_empty() {
        assertThat(ExampleComparison.faults(Shape.ANY, Json.parse("{\"tags\":[\"a\"]}"), Json.parse("{\"tags\":[]}")))
                .isEmpty();
    }

    private static List<String> faults(String actual) {
        return ExampleComparison.faults(SHAPE, Json.parse(EXAMPLE), Json.parse(actual));
    }
}
