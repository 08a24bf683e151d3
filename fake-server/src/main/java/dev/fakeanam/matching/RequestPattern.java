package dev.fakeanam.matching;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import dev.fakeanam.matching.RequestCondition.Kind;
import dev.fakeanam.status.Stable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Selects requests, for a script to answer or for a test to count. It can be written as JSON, and sent to another
 * process. Immutable and thread-safe.
 *
 * <p>Each resource has patterns for its operations, made for a static import:
 * {@code updateShareLink(link.id()).withBodyField("usageLimit", 50)}.
 *
 * @param target the method and path that a request must have
 * @param conditions the conditions that a request must meet, all of them
 */
@Stable(since = "0.1.0")
public record RequestPattern(RequestTarget target, List<RequestCondition> conditions) {

    /**
     * A pattern in JSON: {@code {"operation":"updateShareLink","pathParams":{"id":…},"conditions":
     * [{"field":"usageLimit","is":50}]}}, or with {@code method} and {@code path} instead of the operation. A pattern
     * for any request has neither.
     */
    public static final Codec<RequestPattern> CODEC = JsonCodec.of(RequestPattern.class)
            .inline(RequestTarget.CODEC)
            .optional("conditions", JsonCodec.list(RequestCondition.CODEC), List.of())
            .strict()
            .build();

    public RequestPattern {
        conditions = List.copyOf(conditions);
    }

    /**
     * Returns a pattern that matches every request. A script with this pattern answers all calls of operations, but no
     * request that the fake does not emulate.
     *
     * @return the pattern
     */
    public static RequestPattern anyRequest() {
        return of(new RequestTarget.Any());
    }

    /**
     * Returns a pattern that matches requests with a method and a path. With it, a script can answer requests that the
     * fake does not emulate.
     *
     * @param method the HTTP method
     * @param path the path, with the leading slash and without a query. A segment in braces matches any value:
     *     {@code /v1/knowledge/groups/{id}}
     * @return the pattern
     * @throws IllegalArgumentException if the path does not start with a slash, or has a query
     */
    public static RequestPattern request(String method, String path) {
        return of(new RequestTarget.Path(method, path));
    }

    /**
     * Returns a pattern that matches the calls of an operation.
     *
     * @param operationId the operation's name in Anam's reference: {@code updateShareLink} for example
     * @return the pattern
     * @throws IllegalArgumentException if the name is blank
     */
    public static RequestPattern operation(String operationId) {
        return of(new RequestTarget.Call(operationId, Map.of()));
    }

    /**
     * Narrows a pattern for an operation to requests that have this value in a path parameter.
     *
     * @param name the parameter's name: {@code id} for example
     * @param value the value; the case of a uuid does not matter
     * @return the narrower pattern
     * @throws IllegalStateException if this is not a pattern for an operation
     */
    public RequestPattern withPathParam(String name, Object value) {
        if (!(target instanceof RequestTarget.Call call)) {
            throw new IllegalStateException("The pattern \"" + this
                    + "\" is not for an operation, so it has no path parameters. Write the value into the path:"
                    + " request(method, path).");
        }
        Map<String, String> parameters = new LinkedHashMap<>(call.pathParameters());
        parameters.put(name, value.toString());
        return new RequestPattern(new RequestTarget.Call(call.operationId(), parameters), conditions);
    }

    /**
     * Narrows the pattern to requests that have this value in a field of their body. Numbers are compared by value: 50
     * is 50.0.
     *
     * @param field the field's name
     * @param value the value: a string, a number, a boolean, {@code null}, or a list or map of those
     * @return the narrower pattern
     * @throws IllegalArgumentException if the name is blank, or JSON does not have such a value
     */
    public RequestPattern withBodyField(String field, @Nullable Object value) {
        return and(Kind.BODY_FIELD, field, value);
    }

    /**
     * Narrows the pattern to requests with a JSON object that does not have this field. A field with the value
     * {@code null} counts as a field.
     *
     * @param field the field's name
     * @return the narrower pattern
     * @throws IllegalArgumentException if the name is blank
     */
    public RequestPattern withoutBodyField(String field) {
        return and(Kind.NO_BODY_FIELD, field, null);
    }

    /**
     * Narrows the pattern to requests that have exactly this JSON as their body. The order of fields and whitespace do
     * not matter. Numbers are compared by value.
     *
     * @param json the body
     * @return the narrower pattern
     * @throws dev.fakeanam.json.MalformedJsonException if the text is not JSON
     */
    public RequestPattern withBody(String json) {
        return and(Kind.BODY, "", Json.parse(json));
    }

    /**
     * Narrows the pattern to requests that have this value in a query parameter.
     *
     * @param name the parameter's name, not encoded
     * @param value the value, not encoded; if the parameter occurs several times, one must have it
     * @return the narrower pattern
     * @throws IllegalArgumentException if the name is blank
     */
    public RequestPattern withQueryParam(String name, Object value) {
        return and(Kind.QUERY_PARAM, name, value.toString());
    }

    /**
     * Narrows the pattern to requests without a query parameter.
     *
     * @param name the parameter's name, not encoded
     * @return the narrower pattern
     * @throws IllegalArgumentException if the name is blank
     */
    public RequestPattern withoutQueryParam(String name) {
        return and(Kind.NO_QUERY_PARAM, name, null);
    }

    /**
     * Narrows the pattern to requests that have a header, with any value.
     *
     * @param name the header's name, in any case
     * @return the narrower pattern
     * @throws IllegalArgumentException if the name is blank
     */
    public RequestPattern withHeader(String name) {
        return and(Kind.ANY_HEADER, name, null);
    }

    /**
     * Narrows the pattern to requests without a header.
     *
     * @param name the header's name, in any case
     * @return the narrower pattern
     * @throws IllegalArgumentException if the name is blank
     */
    public RequestPattern withoutHeader(String name) {
        return and(Kind.NO_HEADER, name, null);
    }

    /**
     * Narrows the pattern to requests that have this value in a header.
     *
     * @param name the header's name, in any case
     * @param value the value; if the header occurs several times, one must have it
     * @return the narrower pattern
     * @throws IllegalArgumentException if the name is blank, or is {@code Authorization}
     */
    public RequestPattern withHeader(String name, String value) {
        return and(Kind.HEADER, name, value);
    }

    /**
     * Narrows the pattern to requests that use one of the organization's API keys.
     *
     * @param apiKey the key
     * @return the narrower pattern
     */
    public RequestPattern withApiKey(String apiKey) {
        return and(Kind.API_KEY, "", apiKey);
    }

    /**
     * Tells whether the pattern matches a request.
     *
     * @param request a request
     * @return whether it does
     */
    public boolean matches(RecordedRequest request) {
        return target.matches(request) && conditions.stream().allMatch(condition -> condition.matches(request));
    }

    /**
     * Explains why the pattern does not match a request.
     *
     * @param request a request
     * @return a line for each difference, {@code usageLimit: expected 50, but was 40} for example, those of method and
     *     path first; empty if the pattern matches the request
     */
    public List<String> mismatches(RecordedRequest request) {
        List<String> all = new ArrayList<>(target.mismatches(request));
        conditions.forEach(condition -> all.addAll(condition.mismatches(request)));
        return List.copyOf(all);
    }

    /**
     * Finds the request that differs least from the pattern, among those that the pattern does not match. A difference
     * in method or path counts more than any other. If several requests differ equally, the first of them is returned.
     *
     * @param requests some requests
     * @return the near miss; empty if the pattern matches all of them
     */
    public Optional<NearMiss> nearest(List<RecordedRequest> requests) {
        return requests.stream()
                .filter(request -> !matches(request))
                .min(Comparator.comparing((RecordedRequest request) ->
                                target.mismatches(request).size())
                        .thenComparing(request -> mismatches(request).size()))
                .map(request -> new NearMiss(request, List.copyOf(new LinkedHashSet<>(mismatches(request)))));
    }

    /**
     * Reads a pattern from its JSON.
     *
     * @param json what {@link #toJson} gives
     * @return the pattern
     * @throws IllegalArgumentException if the text is not a pattern; the message names the field and what is allowed
     */
    public static RequestPattern fromJson(String json) {
        return CODEC.parse(json);
    }

    /** {@return the pattern as compact JSON, complete; {@link #CODEC} shows its form} */
    public String toJson() {
        return CODEC.print(this);
    }

    /** {@return the pattern in words, {@code updateShareLink with usageLimit 50} for example} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(target.toString());
        conditions.forEach(condition -> text.append(' ').append(condition));
        return text.toString();
    }

    private RequestPattern and(Kind kind, String name, @Nullable Object value) {
        List<RequestCondition> all = new ArrayList<>(conditions);
        all.add(new RequestCondition(kind, name, value));
        return new RequestPattern(target, all);
    }

    private static RequestPattern of(RequestTarget target) {
        return new RequestPattern(target, List.of());
    }
}
