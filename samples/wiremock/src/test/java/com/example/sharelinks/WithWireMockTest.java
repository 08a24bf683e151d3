package com.example.sharelinks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WireMockTest
class WithWireMockTest {
    private static final UUID ID = UUID.fromString("20467c5e-e09f-4ac7-89f1-8aa965a3b1cb");
    private static final String PATH = "/v1/share-links/" + ID;

    private ShareLinkClient client;

    @BeforeEach
    void connect(WireMockRuntimeInfo wireMock) {
        client = new ShareLinkClient(URI.create(wireMock.getHttpBaseUrl()), "key");
    }

    @Test
    void a_raised_limit_is_read_back() throws Exception {
        stubFor(raiseTo(50)
                .inScenario("raise")
                .willReturn(okJson(shareLink(50)))
                .willSetStateTo("raised"));
        stubFor(get(PATH)
                .withHeader("Authorization", equalTo("Bearer key"))
                .inScenario("raise")
                .whenScenarioStateIs("raised")
                .willReturn(okJson(shareLink(50))));

        client.raiseUsageLimit(ID, 50);

        assertThat(client.usageLimit(ID)).isEqualTo(50);
    }

    @Test
    void survives_two_server_errors() throws Exception {
        stubFor(raiseTo(50)
                .inScenario("outage")
                .whenScenarioStateIs(STARTED)
                .willReturn(serviceUnavailable())
                .willSetStateTo("failed once"));
        stubFor(raiseTo(50)
                .inScenario("outage")
                .whenScenarioStateIs("failed once")
                .willReturn(serviceUnavailable())
                .willSetStateTo("failed twice"));
        stubFor(raiseTo(50)
                .inScenario("outage")
                .whenScenarioStateIs("failed twice")
                .willReturn(okJson(shareLink(50))));

        client.raiseUsageLimit(ID, 50);

        verify(3, putRequestedFor(urlEqualTo(PATH)).withRequestBody(equalToJson("{\"usageLimit\":50}")));
    }

    @Test
    void does_not_raise_twice_when_the_response_is_lost() throws Exception {
        stubFor(get(PATH)
                .withHeader("Authorization", equalTo("Bearer key"))
                .inScenario("lost response")
                .whenScenarioStateIs(STARTED)
                .willReturn(okJson(shareLink(10))));
        stubFor(raiseTo(50)
                .inScenario("lost response")
                .whenScenarioStateIs(STARTED)
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                .willSetStateTo("raised"));
        stubFor(get(PATH)
                .withHeader("Authorization", equalTo("Bearer key"))
                .inScenario("lost response")
                .whenScenarioStateIs("raised")
                .willReturn(okJson(shareLink(50))));
        stubFor(raiseTo(50)
                .inScenario("lost response")
                .whenScenarioStateIs("raised")
                .willReturn(okJson(shareLink(50))));

        client.raiseUsageLimitBy(ID, 40);

        assertThat(client.usageLimit(ID)).isEqualTo(50);
        verify(2, putRequestedFor(urlEqualTo(PATH)).withRequestBody(equalToJson("{\"usageLimit\":50}")));
    }

    @Test
    void an_unknown_link_is_an_error() {
        stubFor(raiseTo(50).willReturn(jsonResponse("{\"error\":\"Share link not found\"}", 404)));

        assertThatIllegalStateException()
                .isThrownBy(() -> client.raiseUsageLimit(ID, 50))
                .withMessageContaining("Share link not found");
    }

    private static MappingBuilder raiseTo(int limit) {
        return put(PATH)
                .withHeader("Authorization", equalTo("Bearer key"))
                .withRequestBody(equalToJson("{\"usageLimit\":" + limit + "}"));
    }

    private static String shareLink(int usageLimit) {
        return """
                {
                  "id": "%s",
                  "token": "sh_2kL9pQxYzR4vN8mBwHfJc",
                  "type": "LINK",
                  "expiresAt": "2026-04-27T10:00:00.000Z",
                  "usageLimit": %d,
                  "usageCount": 0,
                  "allowedOrigins": [],
                  "allowAllOrigins": false,
                  "removeWatermark": false,
                  "enabled": true,
                  "isPrimary": false,
                  "createdAt": "2026-04-20T10:00:00.000Z"
                }
                """.formatted(ID, usageLimit);
    }
}
