package dev.fakeanam.journal;

import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.internal.json.NamedValues;
import dev.fakeanam.json.Json;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An exchange as JSON, and back. */
final class ExchangeJson {
    private static final List<String> OUTCOMES =
            List.of(Outcome.values()).stream().map(Outcome::name).toList();

    private static final List<String> ASSUMPTIONS =
            List.of(Assumption.values()).stream().map(Assumption::name).toList();

    private ExchangeJson() {}

    static Map<String, @Nullable Object> write(Exchange exchange) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("organization", exchange.organization());
        fields.put("number", exchange.number());
        fields.put("at", exchange.at());
        fields.put("request", write(exchange.request()));
        fields.put("response", exchange.response() == null ? null : write(exchange.response()));
        fields.put("script", exchange.script() == null ? null : write(exchange.script()));
        fields.put("change", exchange.change() == null ? null : write(exchange.change()));
        fields.put("ignoredFields", exchange.ignoredFields());
        fields.put("assumptions", exchange.assumptions());
        fields.put("notes", exchange.notes());
        fields.put("outcome", exchange.outcome());
        fields.put("failure", exchange.failure());
        return fields;
    }

    static Exchange read(@Nullable Object value) {
        JsonFields fields = JsonFields.of("exchange", value);
        return new Exchange(
                fields.stringOrNull("organization"),
                fields.longInteger("number"),
                fields.dateTime("at"),
                request(fields.value("request")),
                fields.value("response") == null ? null : response(fields.value("response")),
                fields.value("script") == null ? null : script(fields.value("script")),
                fields.value("change") == null ? null : change(fields.value("change")),
                fields.strings("ignoredFields"),
                fields.stringsOutOf("assumptions", ASSUMPTIONS).stream()
                        .map(Assumption::valueOf)
                        .toList(),
                fields.strings("notes"),
                Outcome.valueOf(fields.oneOf("outcome", OUTCOMES)),
                fields.stringOrNull("failure"));
    }

    private static Map<String, @Nullable Object> write(RecordedRequest request) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("method", request.method());
        fields.put("path", request.path());
        fields.put("query", request.query());
        fields.put("headers", write(request.headers()));
        fields.put("apiKey", request.apiKey());
        fields.put("body", request.body());
        return fields;
    }

    private static RecordedRequest request(@Nullable Object value) {
        JsonFields fields = JsonFields.of("recorded request", value);
        return new RecordedRequest(
                fields.string("method"),
                fields.string("path"),
                fields.stringOrNull("query"),
                headers(fields),
                fields.stringOrNull("apiKey"),
                fields.string("body"));
    }

    private static Map<String, @Nullable Object> write(RecordedResponse response) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("status", response.status());
        fields.put("headers", write(response.headers()));
        fields.put("body", response.body());
        return fields;
    }

    private static RecordedResponse response(@Nullable Object value) {
        JsonFields fields = JsonFields.of("recorded response", value);
        return new RecordedResponse(fields.integer("status"), headers(fields), fields.string("body"));
    }

    private static Map<String, @Nullable Object> write(ScriptHit script) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("scriptId", script.scriptId());
        fields.put("step", script.step());
        fields.put("description", script.description());
        fields.put("applied", script.applied());
        return fields;
    }

    private static ScriptHit script(@Nullable Object value) {
        JsonFields fields = JsonFields.of("script hit", value);
        return new ScriptHit(
                fields.string("scriptId"),
                fields.integer("step"),
                fields.string("description"),
                fields.bool("applied"));
    }

    private static Map<String, @Nullable Object> write(Change change) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("before", write(change.before()));
        fields.put("after", write(change.after()));
        return fields;
    }

    private static Change change(@Nullable Object value) {
        JsonFields fields = JsonFields.of("change", value);
        return new Change(shareLink(fields.value("before")), shareLink(fields.value("after")));
    }

    private static @Nullable Object write(@Nullable ShareLink link) {
        return link == null ? null : Json.parse(link.toJson());
    }

    private static @Nullable ShareLink shareLink(@Nullable Object value) {
        return value == null ? null : ShareLink.fromJson(Json.write(value));
    }

    private static List<Map<String, @Nullable Object>> write(Headers headers) {
        return NamedValues.write(visitor -> headers.forEach(visitor::accept));
    }

    private static Headers headers(JsonFields fields) {
        return Headers.of(NamedValues.read(fields.list("headers", value -> JsonFields.of("header", value))));
    }
}
