package dev.fakeanam.internal.engine;

import dev.fakeanam.internal.api.ApiRequest;
import dev.fakeanam.internal.api.FormPart;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.organization.IncomingRequest;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down the body of a request: without secrets, and of a form only what its parts are. */
final class Recording {
    private static final String SECRET = "***";
    private static final String FORM_NOT_KEPT = "(a form that cannot be read, not kept)";
    private static final String SECRET_NOT_KEPT = "(a body that is no JSON object and may have a secret, not kept)";

    private Recording() {}

    /** @param operation what the request calls; null where it calls none */
    static String body(IncomingRequest incoming, @Nullable Operation operation) {
        if (incoming.bodyTooLarge()) {
            return RecordedRequest.BODY_NOT_KEPT;
        }
        if (incoming.form() != null) {
            return Json.write(Map.of(
                    "parts", incoming.form().stream().map(FormPart::toJson).toList()));
        }
        if (incoming.body().length > 0
                && ApiRequest.isForm(incoming.headers().first("Content-Type").orElse(null))) {
            return FORM_NOT_KEPT;
        }
        String text = new String(incoming.body(), StandardCharsets.UTF_8);
        return operation == null || operation.secrets().isEmpty() || text.isEmpty()
                ? text
                : withoutSecrets(text, operation.secrets());
    }

    private static String withoutSecrets(String text, List<String> secrets) {
        try {
            if (Json.parse(text) instanceof Map<?, ?> object) {
                Map<Object, @Nullable Object> shown = new LinkedHashMap<>(object);
                secrets.forEach(secret -> shown.computeIfPresent(secret, (field, value) -> SECRET));
                return Json.write(shown);
            }
        } catch (MalformedJsonException notJson) {
            // Where the secret is cannot be told.
        }
        return SECRET_NOT_KEPT;
    }
}
