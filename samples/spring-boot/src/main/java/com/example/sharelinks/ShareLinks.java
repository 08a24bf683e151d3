package com.example.sharelinks;

import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;

@Service
public class ShareLinks {
    private final RestClient anam;

    ShareLinks(
            RestClient.Builder http,
            @Value("${anam.base-url:https://api.anam.ai}") String baseUrl,
            @Value("${anam.api-key}") String apiKey) {
        anam = http.baseUrl(baseUrl)
                .defaultHeaders(headers -> headers.setBearerAuth(apiKey))
                .build();
    }

    public void raiseUsageLimit(UUID id, int limit) {
        anam.put()
                .uri("/v1/share-links/{id}", id)
                .body(Map.of("usageLimit", limit))
                .retrieve()
                .toBodilessEntity();
    }
}
