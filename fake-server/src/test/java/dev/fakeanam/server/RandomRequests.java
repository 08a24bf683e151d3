package dev.fakeanam.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fakeanam.internal.admin.AdminRoute;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;

/**
 * Makes requests that are nearly right, and others that are completely wrong. The same seed makes the same requests.
 */
final class RandomRequests {
    private static final String ID = "11111111-1111-4111-8111-111111111111";
    /** An id that a request may give to a document, and some ids that each organization has. */
    private static final List<String> IDS = List.of(
            ID,
            "071b0286-4cce-4808-bee2-e642f1062de3",
            "de23e340-1416-4dd8-977d-065a7ca11697",
            "a7cf662c-2ace-4de1-a21e-ef0fbf144bb7");

    private static final List<String> METHODS =
            List.of("GET", "PUT", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "FOO", "get", "G@T");
    private static final List<String> API_PATHS = List.of(
            "/v1/share-links",
            "/v1/share-links/" + ID,
            "/v1/share-links/fa11ed00-0000-4000-8001-000000000503",
            "/v1/avatars",
            "/v1/avatars/fa11ed00-0000-4000-8001-000000000503",
            "/v1/voices",
            "/v1/voices/presigned-upload",
            "/v1/llms",
            "/v1/llms/a7cf662c-2ace-4de1-a21e-ef0fbf144bb7",
            "/files/avatars/a.svg",
            "/files/uploads/a",
            "/v1/knowledge/groups",
            "/",
            "*");
    private static final List<String> SEGMENTS = List.of(
            "..",
            ".",
            "",
            "%2e%2e",
            "%2F",
            "%00",
            "%zz",
            "%",
            "%C3%28",
            "%F0%9F%98%80",
            "ä",
            ";a=b",
            "a;b",
            "\\",
            "<script>",
            "{id}",
            "a".repeat(5_000));
    private static final List<String> QUERIES = List.of(
            "?page=2&perPage=1",
            "?page=-1",
            "?perPage=99999999999999999999",
            "?search=%",
            "?search=%C3%28",
            "?&&==&",
            "?operation=updateShareLink&status=200",
            "?status=NaN",
            "?after=1&limit=1&after=2",
            "?" + "a=b&".repeat(1_000),
            "??");
    private static final List<String> HEADERS = List.of(
            "Content-Type: application/json",
            "Content-Type: application/json;charset=utf-16",
            "Content-Type: application/json;charset=bogus",
            "Content-Type: ;;;",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Type: multipart/form-data; boundary=\"",
            "Content-Encoding: gzip",
            "Accept-Encoding: gzip;q=x",
            "Accept: */*;q=nan",
            "Expect: 200-ok",
            "Authorization: Bearer",
            "Authorization: Bearer ä",
            "Cookie: a=\"b;=;",
            "X-Empty:",
            "X-Long: " + "x".repeat(6_000),
            "Origin: null",
            "Range: bytes=5-1",
            "If-Modified-Since: yesterday",
            "X-Forwarded-For: \"",
            "Upgrade: h2c",
            "HTTP2-Settings: AAMAAABkAAQAAP__");
    private static final List<String> DOCUMENTS = List.of(
            "{\"usageLimit\":50,\"expiresInHours\":24,\"allowedOrigins\":[\"https://a.example\"],\"enabled\":true}",
            "{\"personaId\":\"" + ID + "\",\"type\":\"LINK\",\"usageLimit\":null,\"allowAllOrigins\":true}",
            "{\"name\":\"fuzzed\",\"apiKey\":null}",
            "{}",
            "{\"displayName\":\"fuzzed\",\"imageUrl\":\"https://a.example/a\",\"avatarModel\":\"cara-3\"}",
            "{\"displayName\":\"fuzzed\",\"description\":\"d\",\"displayTags\":[\"a\"]}",
            "{\"displayName\":\"fuzzed\",\"urls\":[{\"url\":\"https://a.example\"}],\"llmFormat\":\"openai\","
                    + "\"modelName\":\"m\",\"secret\":\"s\",\"metadata\":{\"a\":[1]}}",
            "{\"filename\":\"a\",\"contentType\":\"b\",\"fileSize\":1}",
            "--x\r\nContent-Disposition: form-data; name=\"displayName\"\r\n\r\na\r\n--x\r\nContent-Disposition:"
                    + " form-data;"
                    + " name=\"imageFile\"; filename=\"a\"\r\n\r\na\r\n--x--\r\n",
            "{\"permission\":\"READ_ONLY\"}",
            "{\"token\":\"sh_t\"}",
            "{\"set\":\"2026-04-20T10:00:00Z\",\"advance\":\"PT1H\",\"ticking\":true}",
            "{\"perMinute\":2,\"perHour\":9}",
            "{\"id\":\"s\",\"request\":{\"operation\":\"updateShareLink\",\"conditions\":[{\"field\":\"a\",\"is\":1}]},"
                    + "\"steps\":[{\"fault\":{\"kind\":\"reply\",\"status\":503,\"headers\":[{\"name\":\"A\",\"value\":"
                    + "\"b\"}],\"body\":\"x\"},\"applied\":true,\"times\":2},{\"fault\":{\"kind\":\"drip\",\"bytes\":1,"
                    + "\"milliseconds\":5},\"applied\":true,\"oneIn\":2,\"seed\":7}]}",
            "{\"id\":\"d\",\"request\":{\"method\":\"GET\",\"path\":\"/v1/knowledge/groups\"},\"steps\":[{\"fault\":{\"kind\":"
                    + "\"delay\",\"milliseconds\":1,\"then\":{\"kind\":\"resetConnection\"}},\"always\":true}]}",
            "{\"request\":{\"operation\":\"getShareLink\",\"pathParams\":{\"id\":\"" + ID
                    + "\"}},\"count\":1,\"timeoutMilliseconds\":5}",
            "{\"id\":\"" + ID + "\",\"token\":\"sh_t\",\"type\":\"LINK\",\"expiresAt\":\"2026-05-01T00:00:00.000Z\","
                    + "\"usageLimit\":10,\"usageCount\":3,\"isPrimary\":false,\"createdAt\":\"2026-04-01T00:00:00Z\"}");
    /** No number means a wait between a second and ten minutes, because the server would rightly wait so long. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "-0",
            "1.5",
            "1e999",
            "1e-400",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "9".repeat(10_000),
            "\"\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"😀\"",
            "\"PT2562047788015215H30M8S\"",
            "\"P-1D\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-000001-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59.999Z\"",
            "[]",
            "[null]",
            "{}",
            "[".repeat(400) + "]".repeat(400));

    private final Random chance;
    private final String organization;

    RandomRequests(long seed, String organization) {
        this.chance = new Random(seed);
        this.organization = organization;
    }

    byte[] toTheApi() {
        return request(mutatedPath(API_PATHS.get(chance.nextInt(API_PATHS.size()))));
    }

    byte[] toTheAdminApi(AdminRoute<?, ?> route) {
        String path = route.template().replace("{organization}", organization).replaceAll("\\{\\w+}", one(IDS));
        if (chance.nextBoolean()) {
            // At least one request must succeed, because a route that refuses all of them proves nothing.
            String document = route.input() != null ? one(DOCUMENTS) : "";
            return (route.method() + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\nContent-Length: " + document.length() + "\r\n\r\n"
                            + document)
                    .getBytes(US_ASCII);
        }
        return request(mutatedPath(path), chance.nextInt(4) > 0 ? route.method() : one(METHODS));
    }

    private byte[] request(String path) {
        return request(path, one(METHODS));
    }

    private byte[] request(String path, String method) {
        byte[] body = body();
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        head.append("Connection: close\r\nContent-Length: ").append(body.length).append("\r\n");
        if (chance.nextInt(4) > 0) {
            head.append("Authorization: Bearer " + FuzzedProgram.API_KEY + "\r\nContent-Type: application/json\r\n");
        }
        for (int i = chance.nextInt(3); i > 0; i--) {
            head.append(one(HEADERS)).append("\r\n");
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private String mutatedPath(String path) {
        String mutated = path;
        if (chance.nextInt(3) == 0) {
            int slash = Math.max(0, mutated.lastIndexOf('/', chance.nextInt(mutated.length())));
            mutated = mutated.substring(0, slash) + "/" + one(SEGMENTS) + mutated.substring(slash);
        }
        return chance.nextInt(3) == 0 ? mutated + one(QUERIES) : mutated;
    }

    private byte[] body() {
        return switch (chance.nextInt(8)) {
            case 0 -> new byte[0];
            case 1 -> randomBytes();
            case 2 -> ("[".repeat(1 + chance.nextInt(20_000))).getBytes(UTF_8);
            case 3 -> one(VALUES).getBytes(UTF_8);
            case 4 -> flipped(one(DOCUMENTS).getBytes(UTF_8));
            default -> withOtherValue(one(DOCUMENTS)).getBytes(UTF_8);
        };
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[chance.nextInt(2_000)];
        chance.nextBytes(bytes);
        return bytes;
    }

    private byte[] flipped(byte[] document) {
        document[chance.nextInt(document.length)] = (byte) chance.nextInt();
        return document;
    }

    /** Replaces the value after one of the colons. */
    private String withOtherValue(String document) {
        int colon = document.indexOf("\":", chance.nextInt(document.length()));
        if (colon < 0) {
            return document;
        }
        String rest = document.substring(colon + 2)
                .replaceFirst("^(\"[^\"]*\"|[^,\\[{}\\]]+)", Matcher.quoteReplacement(one(VALUES)));
        return document.substring(0, colon + 2) + rest;
    }

    private String one(List<String> of) {
        return of.get(chance.nextInt(of.size()));
    }

    /** The beginning of a request, for messages. */
    static String told(byte[] request) {
        return new String(request, 0, Math.min(request.length, 1_500), ISO_8859_1);
    }
}
