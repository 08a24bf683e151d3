package dev.fakeanam.server;

import dev.fakeanam.Organization;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * Calls the five operations that a family of resources has, over a socket.
 *
 * @param path the path of the family: {@code /v1/tools}
 */
record ResourceCalls(ApiClient api, String path) {
    static ResourceCalls of(Organization organization, String path) {
        return new ResourceCalls(ApiClient.of(organization), path);
    }

    ResourceCalls withKey(String otherKey) {
        return new ResourceCalls(api.withKey(otherKey), path);
    }

    Response list(String query) {
        return api.send(api.request(path + query).GET());
    }

    Response create(String json) {
        return api.send(
                api.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Response get(Object id) {
        return api.send(api.request(path + "/" + id).GET());
    }

    Response update(Object id, String json) {
        return api.send(api.request(path + "/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    Response delete(Object id) {
        return api.send(api.request(path + "/" + id).DELETE());
    }
}
