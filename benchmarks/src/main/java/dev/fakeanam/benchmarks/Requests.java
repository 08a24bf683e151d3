package dev.fakeanam.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Whole requests as the JDK's client sends them, and the fixed response of some servers. */
final class Requests {
    static final UUID LINK = UUID.fromString("48a28741-cd23-4b50-afec-5e74479f37d7");
    static final String API_KEY = "ak_81c0b0f5a2d94c6e8f7d3b5a1c2e4f60";
    static final String LINKS = "/v1/share-links";
    static final String CANNED = """
            {"id":"%s","token":"sh_2kL9pQxYzR4vN8mBwHfJc","type":"LINK","expiresAt":"2026-04-27T10:00:00.000Z",\
            "usageLimit":50,"usageCount":0,"allowedOrigins":[],"allowAllOrigins":false,"removeWatermark":false,\
            "enabled":true,"isPrimary":false,"createdAt":"2026-04-20T10:00:00.000Z"}""".formatted(LINK);

    private static final String UPDATE = "{\"usageLimit\":50}";

    private Requests() {}

    /** Raises a link's limit to 50. */
    static byte[] update(UUID link, String apiKey) {
        return request("PUT " + path(link), apiKey, "Content-Type: application/json\r\n", UPDATE);
    }

    static byte[] update() {
        return update(LINK, API_KEY);
    }

    /** Reads a page of 20 links. */
    static byte[] page(int page, String apiKey) {
        return request("GET " + LINKS + "?page=" + page + "&perPage=20", apiKey, "", "");
    }

    static String path(UUID link) {
        return LINKS + "/" + link;
    }

    private static byte[] request(String line, String apiKey, String contentType, String body) {
        return (line + " HTTP/1.1\r\nContent-Length: " + body.length() + "\r\nHost: 127.0.0.1\r\n"
                        + "User-Agent: Java-http-client/17.0.15\r\nAccept: application/json\r\nAuthorization: Bearer "
                        + apiKey + "\r\n" + contentType + "\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
