package dev.fakeanam.server;

import java.net.http.HttpResponse;
import java.util.List;

/**
 * What a client sees of a response, to be compared whole.
 *
 * @param contentTypes every {@code Content-Type} that was sent, because a second one is a fault that a map would hide
 */
record Response(int status, List<String> contentTypes, String body) {

    static Response of(HttpResponse<String> response) {
        return new Response(response.statusCode(), response.headers().allValues("Content-Type"), response.body());
    }

    static Response json(int status, String body) {
        return new Response(status, List.of("application/json"), body);
    }

    static Response error(int status, String error) {
        return json(status, "{\"error\":\"" + error + "\"}");
    }

    /** The 400 for one fault. */
    static Response invalid(String path, String message, String code) {
        return json(
                400,
                "{\"error\":\"Validation error\",\"details\":[{\"path\":\"" + path + "\",\"message\":\"" + message
                        + "\",\"code\":\"" + code + "\"}],\"summary\":\"" + path + ": " + message + "\"}");
    }
}
