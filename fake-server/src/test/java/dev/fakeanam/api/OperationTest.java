package dev.fakeanam.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {

    @ParameterizedTest
    @CsvSource({
        "UPDATE_SHARE_LINK, updateShareLink, PUT, /v1/share-links/{id}, true",
        "GET_SHARE_LINK, getShareLink, GET, /v1/share-links/{id}, true",
        "LIST_SHARE_LINKS, listShareLinks, GET, /v1/share-links, false",
        "CREATE_SHARE_LINK, createShareLink, POST, /v1/share-links, false",
        "DELETE_SHARE_LINK, deleteShareLink, DELETE, /v1/share-links/{id}, true"
    })
    void each_has_the_name_method_and_path_of_the_reference(
            Operation operation, String operationId, String method, String pathTemplate, boolean hasId) {
        assertThat(operation.operationId()).isEqualTo(operationId);
        assertThat(operation.method()).isEqualTo(method);
        assertThat(operation.pathTemplate()).isEqualTo(pathTemplate);
        assertThat(operation.hasId()).isEqualTo(hasId);
        assertThat(Operation.of(method, pathTemplate.replace("{id}", "no-uuid")))
                .contains(operation);
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /v1/share-links/1",
        "put, /v1/share-links/1",
        "POST, /v1/share-links/1",
        "PUT, /v1/share-links",
        "DELETE, /v1/share-links",
        "GET, /v1/share-links/",
        "GET, /v1/share-links/1/",
        "GET, /v1/share-links/1/2",
        "GET, /v1/Share-Links",
        "GET, /v2/share-links",
        "GET, /share-links",
        "GET, /v1/share-links2",
        "GET, /"
    })
    void any_other_method_and_path_call_none(String method, String path) {
        assertThat(Operation.of(method, path)).isEmpty();
    }

    @Test
    void an_id_is_read_out_of_a_path_as_it_stands_there() {
        assertThat(Operation.shareLinkId("/v1/share-links/A%20b")).contains("A%20b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/share-links", "/v1/share-links/", "/v1/share-links/1/2", "/v1/personas/1", ""})
    void a_path_of_another_form_has_no_id(String path) {
        assertThat(Operation.shareLinkId(path)).isEmpty();
    }
}
