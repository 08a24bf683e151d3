package dev.fakeanam.published;

import static dev.fakeanam.published.SmallDocuments.operation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperationComparisonTest {

    @Test
    void parameters_are_compared_by_place_and_name() {
        DescribedOperation published = operation("get", "/things/{id}", """
                {"parameters": [
                  {"in": "path", "name": "id", "required": true, "schema": {"type": "string"}},
                  {"in": "query", "name": "page", "schema": {"type": "integer", "minimum": 1}},
                  {"in": "query", "name": "tags", "schema": {"type": "array", "items": {"type": "string"}}}],
                 "responses": {"200": {}}}""");
        DescribedOperation ours = operation("get", "/things/{id}", """
                {"parameters": [
                  {"in": "path", "name": "id", "description": "An id.", "required": true, "schema": {"type": "string"}},
                  {"in": "query", "name": "page", "required": true, "schema": {"type": "integer"}},
                  {"in": "query", "name": "more", "schema": {"type": "string"}}],
                 "responses": {"200": {}}}""");

        assertThat(new OperationComparison(published, ours).all())
                .extracting(Departure::toString)
                .containsExactly(
                        "query more: the parameter is missing in the published document, but there in the fake",
                        "query page: required is false in the published document, but true in the fake",
                        "query page: minimum is 1 in the published document, but none in the fake",
                        "query tags: the parameter is there in the published document, but missing in the fake");
    }

    @Test
    void requests_and_answers_are_compared_in_each_media_type() {
        DescribedOperation published = operation("post", "/things", """
                {"requestBody": {"required": true, "content": {
                  "application/json": {"schema": {"type": "object"}},
                  "multipart/form-data": {"schema": {"type": "object", "required": ["file"], "properties": {
                    "file": {"type": "string", "format": "binary"}}}}}},
                 "responses": {"204": {}, "400": {}}}""");
        DescribedOperation ours = operation("post", "/things", """
                {"requestBody": {"content": {
                  "multipart/form-data": {"schema": {"type": "object", "properties": {"file": {"type": "string"}}}}}},
                 "responses": {"200": {"content": {"application/json": {"schema": {}}}}}}""");

        assertThat(new OperationComparison(published, ours).all())
                .extracting(Departure::toString)
                .containsExactly(
                        "request: required is true in the published document, but false in the fake",
                        "request application/json: the media type is there in the published document, but missing in the"
                                + " fake",
                        "request multipart/form-data: required is file in the published document, but none in the fake",
                        "request multipart/form-data.file: format is binary in the published document, but none in the"
                                + " fake",
                        "answer: the status is 204 in the published document, but 200 in the fake",
                        "answer application/json: the media type is missing in the published document, but there in the"
                                + " fake");
    }
}
