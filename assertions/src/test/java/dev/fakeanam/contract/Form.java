package dev.fakeanam.contract;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;

/**
 * A body of the media type {@code multipart/form-data}. Immutable.
 *
 * @param parts the parts, with their headers
 */
public record Form(List<String> parts) {
    private static final String BOUNDARY = "boundary-of-the-contract-suite";

    public Form() {
        this(List.of());
    }

    public Form text(String name, String value) {
        return with("name=\"" + name + "\"\r\n\r\n" + value);
    }

    /** Adds a file with ASCII content. */
    public Form file(String name, String filename, String contentType, String content) {
        return with("name=\"" + name + "\"; filename=\"" + filename + "\"\r\nContent-Type: " + contentType + "\r\n\r\n"
                + content);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    BodyPublisher body() {
        StringBuilder body = new StringBuilder();
        parts.forEach(part -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; ")
                .append(part)
                .append("\r\n"));
        return BodyPublishers.ofString(body.append("--" + BOUNDARY + "--\r\n").toString());
    }

    private Form with(String part) {
        List<String> more = new ArrayList<>(parts);
        more.add(part);
        return new Form(List.copyOf(more));
    }
}
