package dev.fakeanam.server;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A {@code multipart/form-data} body, part by part. Immutable. */
record Form(List<byte[]> chunks) {
    private static final String BOUNDARY = "fake-anam-test";

    static Form empty() {
        return new Form(List.of());
    }

    Form text(String name, String value) {
        return part("name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
    }

    Form file(String name, String fileName, String contentType, byte[] content) {
        return part(
                "name=\"" + name + "\"; filename=\"" + fileName + "\"",
                "Content-Type: " + contentType + "\r\n",
                content);
    }

    /** @param disposition what comes after {@code form-data;} */
    Form part(String disposition, String headers, byte[] content) {
        List<byte[]> more = new ArrayList<>(chunks);
        more.add(bytes(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + headers + "\r\n"));
        more.add(content);
        more.add(bytes("\r\n"));
        return new Form(List.copyOf(more));
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    BodyPublisher publisher() {
        List<byte[]> all = new ArrayList<>(chunks);
        all.add(bytes("--" + BOUNDARY + "--\r\n"));
        return BodyPublishers.ofByteArrays(all);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
