package dev.fakeanam.matching;

import dev.fakeanam.api.Operation;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Picks requests: those that a script answers, or those that a test counts. Data, so that it can travel to another
 * process. Immutable.
 *
 * <p>Made for a static import: {@code updateShareLink(link.id()).with("usageLimit", 50)}.
 *
 * @param target what method and path must be
 * @param conditions what else must hold, all of it
 */
public record RequestPattern(RequestTarget target, List<RequestCondition> conditions) {

    public RequestPattern {
        conditions = List.copyOf(conditions);
    }

    /**
     * {@return a pattern that takes every request} A script for it is played to the operations of the share-link API,
     * not to what the fake does not emulate.
     */
    public static RequestPattern anyRequest() {
        return of(new RequestTarget.Any());
    }

    /**
     * Takes the requests with a method and a path: of Anam's API also those that the fake does not emulate, so that a
     * script can.
     *
     * @param method the HTTP method
     * @param path the path, from the slash on, without query
     * @return the pattern
     * @throws IllegalArgumentException if the path does not start with a slash, or has a query
     */
    public static RequestPattern request(String method, String path) {
        return of(new RequestTarget.Path(method, path));
    }

    /** {@return a pattern that takes each update of a share link} */
    public static RequestPattern updateShareLink() {
        return of(Operation.UPDATE_SHARE_LINK, null);
    }

    /**
     * @param id the link's id
     * @return a pattern that takes each update of that share link
     */
    public static RequestPattern updateShareLink(UUID id) {
        return of(Operation.UPDATE_SHARE_LINK, id);
    }

    /** {@return a pattern that takes each reading of one share link} */
    public static RequestPattern getShareLink() {
        return of(Operation.GET_SHARE_LINK, null);
    }

    /**
     * @param id the link's id
     * @return a pattern that takes each reading of that share link
     */
    public static RequestPattern getShareLink(UUID id) {
        return of(Operation.GET_SHARE_LINK, id);
    }

    /** {@return a pattern that takes each listing of share links} */
    public static RequestPattern listShareLinks() {
        return of(Operation.LIST_SHARE_LINKS, null);
    }

    /** {@return a pattern that takes each creation of a share link} */
    public static RequestPattern createShareLink() {
        return of(Operation.CREATE_SHARE_LINK, null);
    }

    /** {@return a pattern that takes each deletion of a share link} */
    public static RequestPattern deleteShareLink() {
        return of(Operation.DELETE_SHARE_LINK, null);
    }

    /**
     * @param id the link's id
     * @return a pattern that takes each deletion of that share link
     */
    public static RequestPattern deleteShareLink(UUID id) {
        return of(Operation.DELETE_SHARE_LINK, id);
    }

    /**
     * Narrows the pattern to requests whose body has a field with this value. Numbers are compared by value: 50 is
     * 50.0.
     *
     * @param field the field's name
     * @param value the value: a string, a number, a boolean, {@code null}, or a list or map of those
     * @return the narrower pattern
     * @throws IllegalArgumentException if the name is blank, or JSON has no such value
     */
    public RequestPattern with(String field, @Nullable Object value) {
        return and(new RequestCondition.BodyField(field, value));
    }

    /**
     * Narrows the pattern to requests whose body is a JSON object that does not have a field, not even as {@code null}.
     *
     * @param field the field's name
     * @return the narrower pattern
     * @throws IllegalArgumentException if the name is blank
     */
    public RequestPattern without(String field) {
        return and(new RequestCondition.NoBodyField(field));
    }

    /**
     * Narrows the pattern to requests whose body is this JSON and nothing more, without regard to blanks and to the
     * order of fields. Numbers are compared by value.
     *
     * @param json the body
     * @return the narrower pattern
     * @throws dev.fakeanam.json.MalformedJsonException if the text is no JSON
     */
    public RequestPattern withBody(String json) {
        return and(new RequestCondition.Body(Json.parse(json)));
    }

    /**
     * Narrows the pattern to requests with a header.
     *
     * @param name the header's name, in any case
     * @param value the value that it must have
     * @return the narrower pattern
     * @throws IllegalArgumentException if the name is blank, or is {@code Authorization}
     */
    public RequestPattern withHeader(String name, String value) {
        return and(new RequestCondition.Header(name, value));
    }

    /**
     * Narrows the pattern to requests that use one of the organization's API keys.
     *
     * @param apiKey the key
     * @return the narrower pattern
     */
    public RequestPattern withApiKey(String apiKey) {
        return and(RequestCondition.ApiKey.of(apiKey));
    }

    /**
     * @param request a request
     * @return whether the pattern takes it
     */
    public boolean matches(RecordedRequest request) {
        return target.matches(request) && conditions.stream().allMatch(condition -> condition.matches(request));
    }

    /**
     * Tells people why the pattern does not take a request, place by place.
     *
     * @param request a request
     * @return a line for each difference, {@code usageLimit: expected 50, but was 40} for one, those of method and path
     *     first; empty where the pattern takes the request
     */
    public List<String> mismatches(RecordedRequest request) {
        List<String> all = new ArrayList<>(target.mismatches(request));
        conditions.forEach(condition -> all.addAll(condition.mismatches(request)));
        return List.copyOf(all);
    }

    /**
     * Reads a pattern from its JSON.
     *
     * @param json what {@link #toJson} gives
     * @return the pattern
     * @throws IllegalArgumentException if the text is no pattern; the message names the field and what is allowed
     */
    public static RequestPattern fromJson(String json) {
        return RequestPatternJson.read(Json.parse(json));
    }

    /**
     * {@return the pattern as compact JSON, without loss: {@code {"operation":"updateShareLink","shareLinkId":…,
     * "conditions":[{"field":"usageLimit","is":50}]}}, or {@code method} and {@code path} in place of the operation, or
     * none of them for any request}
     */
    public String toJson() {
        return Json.write(RequestPatternJson.write(this));
    }

    /** {@return the pattern in words, {@code updateShareLink with usageLimit 50} for one} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(target.toString());
        conditions.forEach(condition -> text.append(' ').append(condition));
        return text.toString();
    }

    private RequestPattern and(RequestCondition condition) {
        List<RequestCondition> all = new ArrayList<>(conditions);
        all.add(condition);
        return new RequestPattern(target, all);
    }

    private static RequestPattern of(RequestTarget target) {
        return new RequestPattern(target, List.of());
    }

    private static RequestPattern of(Operation operation, @Nullable UUID id) {
        return of(new RequestTarget.Call(operation, id));
    }
}
