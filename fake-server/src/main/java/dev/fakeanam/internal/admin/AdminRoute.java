package dev.fakeanam.internal.admin;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.uri.PathTemplate;
import dev.fakeanam.json.Codec;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One route of the admin API. The server serves it, the remote client calls it, and the OpenAPI document describes it.
 *
 * @param id its {@code operationId} in the OpenAPI document
 * @param summary what it does
 * @param method the HTTP method, in upper case
 * @param template its path, with the names of its variable parts in braces
 * @param query the codec of its query; null for none
 * @param input the codec of its body; null for none
 * @param output the codec of its response; null for none
 * @param mediaType the media type of its response; one that is not JSON is a text
 * @param status the status of its success
 * @param isLong whether its response has all of a kind, without pages. The server makes one such response at a time
 * @param problems the statuses of its own refusals, in addition to those of all routes
 * @param action performs it
 */
public record AdminRoute<I, O>(
        String id,
        String summary,
        String method,
        String template,
        @Nullable ObjectCodec<?> query,
        @Nullable JsonCodec<I> input,
        @Nullable JsonCodec<O> output,
        String mediaType,
        int status,
        boolean isLong,
        List<Integer> problems,
        Action<I, O> action) {

    /** The first part of every path of the admin API. */
    public static final String PREFIX = "/__admin";

    public static final String JSON = "application/json";
    public static final String TEXT = "text/plain;charset=utf-8";

    /** Performs a route. */
    @FunctionalInterface
    public interface Action<I, O> {
        /** {@return its response, which may come later} */
        CompletionStage<O> perform(AdminCall call, I input);
    }

    /** Starts a route without a body and a response. The following methods add the rest, and its action last. */
    static AdminRoute<Void, Void> of(String id, String method, String path, String summary) {
        return new AdminRoute<>(
                id, summary, method, PREFIX + path, null, null, null, JSON, 204, false, List.of(), unfinished(id));
    }

    <T> AdminRoute<T, O> takes(Codec<T> newInput) {
        return new AdminRoute<>(
                id,
                summary,
                method,
                template,
                query,
                JsonCodec.of(newInput),
                output,
                mediaType,
                status,
                isLong,
                problems,
                unfinished(id));
    }

    <T> AdminRoute<I, T> answers(int newStatus, Codec<T> newOutput) {
        return answers(newStatus, JSON, newOutput);
    }

    /** Makes its response a text for people. */
    AdminRoute<I, String> answersText() {
        return answersText(TEXT);
    }

    AdminRoute<I, String> answersText(String newMediaType) {
        return answers(200, newMediaType, JsonCodec.text());
    }

    private <T> AdminRoute<I, T> answers(int newStatus, String newMediaType, Codec<T> newOutput) {
        return new AdminRoute<>(
                id,
                summary,
                method,
                template,
                query,
                input,
                JsonCodec.of(newOutput),
                newMediaType,
                newStatus,
                isLong,
                problems,
                unfinished(id));
    }

    AdminRoute<I, O> queriedBy(ObjectCodec<?> newQuery) {
        return new AdminRoute<>(
                id, summary, method, template, newQuery, input, output, mediaType, status, isLong, problems, action);
    }

    /** Lets the server make only one such response at a time, because it may need much memory. */
    AdminRoute<I, O> oneAtATime() {
        return new AdminRoute<>(
                id, summary, method, template, query, input, output, mediaType, status, true, problems, action);
    }

    AdminRoute<I, O> refuses(int... statuses) {
        List<Integer> more = new ArrayList<>(problems);
        IntStream.of(statuses).forEach(more::add);
        return new AdminRoute<>(
                id,
                summary,
                method,
                template,
                query,
                input,
                output,
                mediaType,
                status,
                isLong,
                List.copyOf(more),
                action);
    }

    /** Completes it with an action that answers at once. */
    AdminRoute<I, O> does(BiFunction<AdminCall, I, O> newAction) {
        return doesLater((call, input) -> CompletableFuture.completedFuture(newAction.apply(call, input)));
    }

    /** Completes it with an action that may answer later. */
    AdminRoute<I, O> doesLater(Action<I, O> newAction) {
        return new AdminRoute<>(
                id, summary, method, template, query, input, output, mediaType, status, isLong, problems, newAction);
    }

    private static <I, O> Action<I, O> unfinished(String id) {
        return (call, input) -> {
            throw new IllegalStateException("The route " + id + " has no action. Set its action last.");
        };
    }

    /** Whether a path belongs to this route, with any method. */
    public boolean hasPath(String path) {
        return PathTemplate.of(template).matches(path);
    }

    /** The variable parts of one of its paths, decoded, by their names. */
    public Map<String, String> parameters(String path) {
        Map<String, String> parameters = new HashMap<>();
        Objects.requireNonNull(PathTemplate.of(template).match(path))
                .forEach((name, part) ->
                        parameters.put(name, URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8)));
        return parameters;
    }

    /** Whether it is about one organization. */
    public boolean isOfOrganization() {
        return template.contains("{organization}");
    }

    /**
     * The path of one request.
     *
     * @param values the variable parts, in order, as they are
     */
    public String path(String... values) {
        String path = template;
        for (String value : values) {
            String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
            path = path.substring(0, path.indexOf('{')) + encoded + path.substring(path.indexOf('}') + 1);
        }
        return path;
    }
}
