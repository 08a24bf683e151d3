package dev.fakeanam.journal;

import dev.fakeanam.model.Json;
import dev.fakeanam.model.Operation;
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
 * @param operation the operation that a request must call; null for any request
 * @param shareLinkId the id that its path must have; null for any
 * @param conditions what else must hold, all of it
 */
public record RequestPattern(
        @Nullable Operation operation, @Nullable UUID shareLinkId, List<RequestCondition> conditions) {

    public RequestPattern {
        conditions = List.copyOf(conditions);
        if (shareLinkId != null && (operation == null || !operation.hasId())) {
            throw new IllegalArgumentException(
                    "A request pattern has a share link's id only with an operation on one link, not "
                            + (operation == null ? "for any request" : "with " + operation.operationId()) + ".");
        }
    }

    /** {@return a pattern that takes every request} */
    public static RequestPattern anyRequest() {
        return new RequestPattern(null, null, List.of());
    }

    /** {@return a pattern that takes each update of a share link} */
    public static RequestPattern updateShareLink() {
        return any(Operation.UPDATE_SHARE_LINK);
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
        return any(Operation.GET_SHARE_LINK);
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
        return any(Operation.LIST_SHARE_LINKS);
    }

    /** {@return a pattern that takes each creation of a share link} */
    public static RequestPattern createShareLink() {
        return any(Operation.CREATE_SHARE_LINK);
    }

    /** {@return a pattern that takes each deletion of a share link} */
    public static RequestPattern deleteShareLink() {
        return any(Operation.DELETE_SHARE_LINK);
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
     * @param value the value, as {@link Json} reads it; a test may give any number type
     * @return the narrower pattern
     */
    public RequestPattern with(String field, @Nullable Object value) {
        return and(new RequestCondition.BodyField(field, value));
    }

    /**
     * Narrows the pattern to requests whose body is a JSON object that does not have a field, not even as {@code null}.
     *
     * @param field the field's name
     * @return the narrower pattern
     */
    public RequestPattern without(String field) {
        return and(new RequestCondition.NoBodyField(field));
    }

    /**
     * @param request a request
     * @return whether the pattern takes it
     */
    public boolean matches(RecordedRequest request) {
        return (operation == null || hasOperation(request))
                && conditions.stream().allMatch(condition -> condition.matches(request));
    }

    /** {@return the pattern in words, {@code updateShareLink with usageLimit 50} for one} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(operation == null ? "any request" : operation.operationId());
        if (shareLinkId != null) {
            text.append(' ').append(shareLinkId);
        }
        conditions.forEach(condition -> text.append(' ').append(condition));
        return text.toString();
    }

    private boolean hasOperation(RecordedRequest request) {
        return request.operation().filter(called -> called == operation).isPresent()
                && (shareLinkId == null
                        || Operation.shareLinkId(request.path())
                                .filter(id -> id.equalsIgnoreCase(shareLinkId.toString()))
                                .isPresent());
    }

    private RequestPattern and(RequestCondition condition) {
        List<RequestCondition> all = new ArrayList<>(conditions);
        all.add(condition);
        return new RequestPattern(operation, shareLinkId, all);
    }

    private static RequestPattern any(Operation operation) {
        return new RequestPattern(operation, null, List.of());
    }

    private static RequestPattern of(Operation operation, UUID id) {
        return new RequestPattern(operation, id, List.of());
    }
}
