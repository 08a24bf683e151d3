package com.example.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.fakeanam.Organization;
import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.sharelinks.ShareLink;
import io.restassured.http.Header;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** For each HTTP client, one method makes a response ready for the assertions. Users copy this method. */
@FakeAnamTest
class OtherClientsTest {
    private static final String LIMIT_OF_50 = "{\"usageLimit\":50}";

    static AnamResponse anamResponse(okhttp3.Response response) throws IOException {
        return AnamResponse.of(
                response.code(),
                response.headers().toMultimap(),
                response.body().string());
    }

    static AnamResponse anamResponse(ResponseEntity<String> response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.getHeaders().forEach(headers::put);
        return AnamResponse.of(response.getStatusCode().value(), headers, response.getBody());
    }

    static AnamResponse anamResponse(io.restassured.response.Response response) {
        Map<String, List<String>> headers = response.headers().asList().stream()
                .collect(groupingBy(Header::getName, mapping(Header::getValue, toList())));
        return AnamResponse.of(response.statusCode(), headers, response.asString());
    }

    @Test
    void okhttp(Organization anam) throws IOException {
        ShareLink link = anam.givenShareLink();
        Request request = new Request.Builder()
                .url(anam.baseUrl() + "/v1/share-links/" + link.id())
                .header("Authorization", "Bearer " + anam.apiKey())
                .put(RequestBody.create(LIMIT_OF_50, MediaType.get("application/json")))
                .build();

        try (Response response = new OkHttpClient().newCall(request).execute()) {
            requireUpdated(anamResponse(response), link);
        }
    }

    @Test
    void spring(Organization anam) {
        ShareLink link = anam.givenShareLink();

        ResponseEntity<String> response = RestClient.create()
                .put()
                .uri(anam.baseUrl() + "/v1/share-links/" + link.id())
                .header("Authorization", "Bearer " + anam.apiKey())
                .header("Content-Type", "application/json")
                .body(LIMIT_OF_50)
                .retrieve()
                .onStatus(status -> true, (asked, answered) -> {})
                .toEntity(String.class);

        requireUpdated(anamResponse(response), link);
    }

    @Test
    void rest_assured(Organization anam) {
        ShareLink link = anam.givenShareLink();

        io.restassured.response.Response response = given().header("Authorization", "Bearer " + anam.apiKey())
                .contentType("application/json")
                .body(LIMIT_OF_50)
                .put(anam.baseUrl() + "/v1/share-links/" + link.id());

        requireUpdated(anamResponse(response), link);
    }

    private static void requireUpdated(AnamResponse updated, ShareLink before) {
        assertThat(updated)
                .hasStatus(200)
                .hasHeader("Content-Type", "application/json")
                .conformsToContract("updateShareLink")
                .hasShareLink()
                .differsFrom(before)
                .onlyIn("usageLimit");
    }
}
