package dev.fakeanam.internal.http;

import dev.fakeanam.internal.api.SentBody;
import dev.fakeanam.internal.organization.IncomingRequest;
import dev.fakeanam.journal.Headers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/** Reads a whole request from the connection. */
public final class RequestReader {
    /** 4.5 MiB, Anam's limit for uploads (assumed for all bodies, {@code A14}). */
    public static final int MAX_BODY_BYTES = 9 << 19;

    private static final int MAX_SKIPPED_BYTES = 16 << 20;

    private RequestReader() {}

    public static IncomingRequest read(HttpServletRequest request) throws IOException {
        byte[] body = body(request.getInputStream(), request.getContentLength());
        Headers headers = headers(request);
        // Jetty's own method is not used, because it refuses unknown charsets.
        String contentType = headers.first("Content-Type").orElse(null);
        boolean isTooLarge = body.length > MAX_BODY_BYTES;
        return new IncomingRequest(
                request.getMethod(),
                RawTargets.path(request),
                request.getQueryString(),
                queryParameters(request.getQueryString()),
                headers,
                body,
                SentBody.isForm(contentType) && !isTooLarge ? Forms.read(contentType, body) : null,
                isTooLarge);
    }

    /** Reserves only the announced length: a buffer for the largest body took a sixth of a request's time. */
    private static byte[] body(InputStream in, int announced) throws IOException {
        byte[] body = in.readNBytes(0 <= announced && announced <= MAX_BODY_BYTES ? announced : MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            // Much of the rest is read too. Otherwise a client that is still sending would see a reset instead of the
            // response.
            in.skip(MAX_SKIPPED_BYTES);
        }
        return body;
    }

    private static Headers headers(HttpServletRequest request) {
        List<String> flat = new ArrayList<>();
        for (HttpField field :
                ServletContextRequest.getServletContextRequest(request).getHeaders()) {
            flat.add(field.getName());
            flat.add(Objects.requireNonNullElse(field.getValue(), ""));
        }
        return Headers.of(flat.toArray(String[]::new));
    }

    private static Map<String, List<String>> queryParameters(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        // Decoding is lenient: the operation decides about a broken escape, not the transport.
        UrlEncoded.decodeUtf8To(
                query,
                0,
                query.length(),
                (name, value) -> parameters
                        .computeIfAbsent(name, same -> new ArrayList<>())
                        .add(value),
                true,
                true,
                true);
        return parameters;
    }
}
