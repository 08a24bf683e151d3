package dev.fakeanam.published;

import static dev.fakeanam.published.SmallDocuments.shape;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeComparisonTest {

    @Test
    void every_departure_of_a_request_is_reported_with_its_place() {
        Shape published = shape("""
                {"type": "object", "required": ["name"], "properties": {
                  "name": {"type": "string", "maxLength": 64},
                  "tags": {"type": "array", "items": {"type": "string"}},
                  "kind": {"type": "string", "enum": ["A", "B"]},
                  "headers": {"type": "object", "additionalProperties": {"type": "string"}}}}""");
        Shape ours = shape("""
                {"type": "object", "additionalProperties": false, "properties": {
                  "name": {"type": ["string", "null"], "maxLength": 32},
                  "tags": {"type": "array", "items": {"type": "string", "format": "uuid"}},
                  "kind": {"type": "string", "enum": ["A"]},
                  "headers": {"type": "object"},
                  "more": {}}}""");

        assertThat(ShapeComparison.ofRequests("request", published, ours))
                .extracting(Departure::toString)
                .containsExactly(
                        "request: additionalProperties is none in the published document, but false in the fake",
                        "request: required is name in the published document, but none in the fake",
                        "request.headers.*: the schema of other fields is there in the published document, but missing in"
                                + " the fake",
                        "request.kind: enum is A, B in the published document, but A in the fake",
                        "request.more: the field is missing in the published document, but there in the fake",
                        "request.name: type is string in the published document, but null or string in the fake",
                        "request.name: maxLength is 64 in the published document, but 32 in the fake",
                        "request.tags[]: format is none in the published document, but uuid in the fake");
    }

    @Test
    void the_order_of_alternatives_means_nothing() {
        Shape published = shape("{\"oneOf\":[{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}},"
                + "{\"type\":\"object\",\"properties\":{\"b\":{\"type\":\"string\"}}}]}");
        Shape ours = shape("{\"oneOf\":[{\"type\":\"object\",\"properties\":{\"b\":{\"type\":\"string\"}}},"
                + "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}}}]}");

        assertThat(ShapeComparison.ofRequests("request", published, ours))
                .containsExactly(new Departure("request(1).a", "type", "string", "integer"));
    }

    @Test
    void alternatives_are_not_one_thing_even_if_that_has_room_for_each() {
        Shape published = shape("""
                {"oneOf": [
                  {"type": "object", "required": ["speed", "style"], "properties": {
                    "speed": {"type": "number", "minimum": 0.7, "maximum": 1.2},
                    "style": {"type": "string", "enum": ["A"]}}},
                  {"type": "object", "required": ["speed"], "properties": {
                    "speed": {"type": "number", "minimum": 0.5, "maximum": 1},
                    "style": {"type": "string", "enum": ["B"]},
                    "volume": {"type": "number"}}},
                  {"type": "null"}]}""");
        Shape ours = shape("""
                {"type": ["object", "null"], "required": ["speed"], "properties": {
                  "speed": {"type": "number", "minimum": 0.5, "maximum": 1.2},
                  "style": {"type": "string", "enum": ["A", "B"]},
                  "color": {"type": "number"}}}""");

        assertThat(ShapeComparison.ofRequests("request", published, ours))
                .containsExactly(
                        new Departure("request", "the number of alternatives", "2", "one thing only"),
                        new Departure("request.color", "the field", "missing", "there"),
                        new Departure("request.volume", "the field", "there", "missing"));
    }

    @Test
    void a_response_may_be_described_more_exactly() {
        Shape published = shape(
                "{\"type\":\"object\",\"properties\":{\"count\":{\"type\":\"integer\"},\"free\":{\"type\":\"object\"}}}");
        Shape ours = shape("""
                {"type": "object", "required": ["count"], "additionalProperties": false, "properties": {
                  "count": {"type": "integer", "minimum": 0},
                  "free": {"type": "object", "properties": {"more": {"type": "string"}}}}}""");

        assertThat(ShapeComparison.ofResponses("answer", published, ours)).isEmpty();
        assertThat(ShapeComparison.ofRequests("request", published, ours))
                .extracting(Departure::place)
                .isEqualTo(List.of("request", "request", "request.count", "request.free.more"));
    }

    @Test
    void a_response_has_the_same_fields_and_types() {
        Shape published = shape("{\"type\":\"object\",\"properties\":{\"count\":{\"type\":\"integer\"},\"id\":{}}}");
        Shape ours = shape("{\"type\":\"object\",\"properties\":{\"count\":{\"type\":\"string\"}}}");

        assertThat(ShapeComparison.ofResponses("answer", published, ours))
                .containsExactly(
                        new Departure("answer.count", "type", "integer", "string"),
                        new Departure("answer.id", "the field", "there", "missing"));
    }
}
