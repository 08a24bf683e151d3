package dev.fakeanam.contract;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.fakeanam.api.Page;
import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.List;
import java.util.Map;

/**
 * The operations on documents of one kind, as the suite calls them.
 *
 * @param api where they are
 * @param path what their paths begin with
 * @param kind what one of them is called, for messages: {@code a share link}
 * @param codec reads the response to a creation
 */
public record Documents<T>(Api api, String path, String kind, Codec<T> codec) {

    public AnamResponse create(Map<String, ?> fields) {
        return api.send(api.request(path).POST(Api.json(Json.write(fields))));
    }

    public AnamResponse create(Form form) {
        return api.send(
                api.request(path).setHeader("Content-Type", form.contentType()).POST(form.body()));
    }

    public AnamResponse get(Object id) {
        return api.send(api.request(path + "/" + id).GET());
    }

    public AnamResponse list(String query) {
        return api.send(api.request(path + query).GET());
    }

    public AnamResponse update(Object id, String json) {
        return update(id, "application/json", Api.json(json));
    }

    public AnamResponse update(Object id, String contentType, BodyPublisher body) {
        return api.send(api.request(path + "/" + id)
                .setHeader("Content-Type", contentType)
                .PUT(body));
    }

    public AnamResponse delete(Object id) {
        return api.send(api.request(path + "/" + id).DELETE());
    }

    /** The first page of the list, with the maximum size. The request is sent only once, when it is first needed. */
    public AnamResponse longList() {
        return api.once(path + ", long list", () -> list("?perPage=100"));
    }

    /** The documents of {@link #longList}. If there are too few, ends the test, and the report has the reason. */
    public List<T> listed(int atLeast) {
        List<T> listed = listed();
        if (listed.size() < atLeast) {
            return abort("needs " + atLeast + " times " + kind + ", but the list has " + listed.size());
        }
        return listed;
    }

    private List<T> listed() {
        try {
            return Page.codec(codec).parse(longList().body()).data();
        } catch (MalformedJsonException none) {
            return List.of();
        }
    }

    /** Makes a document when the response is first asked for; see {@link Api#once}. */
    public AnamResponse creation(String name, Map<String, ?> fields) {
        return api.once(path + ", creation of " + name, () -> create(fields));
    }

    /** The document that {@link #creation} made. If it made none, ends the test, and the report has the reason. */
    public T example(String name, Map<String, ?> fields) {
        AnamResponse creation = creation(name, fields);
        try {
            return codec.parse(creation.body());
        } catch (MalformedJsonException none) {
            return abort("needs " + kind + ", but the response to its creation, a " + creation.status() + ", was none");
        }
    }
}
