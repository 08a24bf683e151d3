package dev.fakeanam.internal.engine;

import dev.fakeanam.internal.api.FormPart;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.api.SentBody;
import dev.fakeanam.internal.json.Spelling;
import dev.fakeanam.internal.organization.BodyCoding;
import dev.fakeanam.internal.organization.IncomingRequest;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the recorded form of a body, without secrets. A form, a file or an encoded body is recorded by its kind and
 * size only.
 */
final class Recording {
    private static final String SECRET = "***";
    private static final String FORM_NOT_KEPT = "(a form that cannot be read, not kept)";
    private static final String SECRET_NOT_KEPT = "(a body that is not a JSON object and may have a secret, not kept)";
    private static final Pattern FILE = Pattern.compile("(image|audio|video)/.*", Pattern.CASE_INSENSITIVE);

    private Recording() {}

    /** @param called what the request calls; null if it calls none */
    static String body(IncomingRequest incoming, Rooms.@Nullable Call<?> called, Rooms rooms) {
        if (incoming.bodyTooLarge()) {
            return RecordedRequest.BODY_NOT_KEPT;
        }
        if (incoming.form() != null) {
            return Json.write(Map.of(
                    "parts", incoming.form().stream().map(FormPart::toJson).toList()));
        }
        if (incoming.body().length == 0) {
            return "";
        }
        String contentType = incoming.headers().first("Content-Type").orElse("");
        if (SentBody.isForm(contentType)) {
            return FORM_NOT_KEPT;
        }
        if (FILE.matcher(contentType.strip()).matches()) {
            return "(a file of " + incoming.body().length + " bytes, not kept)";
        }
        Optional<BodyCoding> coding = BodyCoding.of(incoming);
        if (coding.isPresent()) {
            return "(" + incoming.body().length + " bytes of " + coding.get().name() + ", not kept)";
        }
        String text = new String(incoming.body(), StandardCharsets.UTF_8);
        return called == null
                ? ofNoOperation(text, rooms)
                : withoutSecrets(text, called.operation().secrets());
    }

    /** A client with a wrong path may send the secrets of any operation. */
    private static String ofNoOperation(String text, Rooms rooms) {
        List<String> secrets = rooms.operations().stream()
                .map(Operation::secrets)
                .flatMap(List::stream)
                .distinct()
                .toList();
        String lowerCase = text.toLowerCase(Locale.ROOT);
        boolean mayHaveOne = secrets.stream().anyMatch(secret -> lowerCase.contains(secret.toLowerCase(Locale.ROOT)));
        return mayHaveOne ? withoutSecrets(text, secrets) : text;
    }

    private static String withoutSecrets(String text, List<String> secrets) {
        if (secrets.isEmpty()) {
            return text;
        }
        try {
            if (Json.parse(text) instanceof Map<?, ?> object) {
                Object shown = shown(object, secrets);
                return object.equals(shown) ? text : Json.write(shown);
            }
        } catch (MalformedJsonException notJson) {
            // The position of the secret is not known.
        }
        return SECRET_NOT_KEPT;
    }

    /** Hides secrets at any depth, because a secret may be in a misspelled or misplaced field. */
    private static @Nullable Object shown(@Nullable Object value, List<String> secrets) {
        if (value instanceof List<?> array) {
            List<@Nullable Object> elements = new ArrayList<>();
            array.forEach(element -> elements.add(shown(element, secrets)));
            return elements;
        }
        if (!(value instanceof Map<?, ?> object)) {
            return value;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        object.forEach((name, member) -> fields.put(
                String.valueOf(name), isSecret(String.valueOf(name), secrets) ? SECRET : shown(member, secrets)));
        return fields;
    }

    private static boolean isSecret(String name, List<String> secrets) {
        return secrets.stream().anyMatch(secret -> Spelling.isClose(name, secret));
    }
}
