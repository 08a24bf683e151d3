package dev.fakeanam.api;

import java.util.Optional;

/**
 * The operations of Anam's share-link API that the fake emulates, by the {@code operationId} of Anam's reference.
 *
 * <p>Source: documented by Anam.
 */
public enum Operation {
    /** {@code PUT /v1/share-links/{id}}: changes the fields that the body names and leaves the others as they are. */
    UPDATE_SHARE_LINK("updateShareLink", "PUT", true),
    /** {@code GET /v1/share-links/{id}}: reads one link. */
    GET_SHARE_LINK("getShareLink", "GET", true),
    /** {@code GET /v1/share-links}: reads a page of the organization's links, newest first. */
    LIST_SHARE_LINKS("listShareLinks", "GET", false),
    /** {@code POST /v1/share-links}: makes a link for a persona. */
    CREATE_SHARE_LINK("createShareLink", "POST", false),
    /** {@code DELETE /v1/share-links/{id}}: removes a link for good. */
    DELETE_SHARE_LINK("deleteShareLink", "DELETE", true);

    private static final String COLLECTION = "/v1/share-links";
    private static final String ITEM_PREFIX = COLLECTION + "/";

    private final String operationId;
    private final String method;
    private final boolean onItem;

    Operation(String operationId, String method, boolean onItem) {
        this.operationId = operationId;
        this.method = method;
        this.onItem = onItem;
    }

    /** {@return the name in Anam's reference, {@code updateShareLink} for one} */
    public String operationId() {
        return operationId;
    }

    /** {@return the HTTP method, in upper case} */
    public String method() {
        return method;
    }

    /** {@return the path, with {@code {id}} where the share link's id stands} */
    public String pathTemplate() {
        return onItem ? ITEM_PREFIX + "{id}" : COLLECTION;
    }

    /** {@return whether the operation is about one link, whose id is in the path} */
    public boolean hasId() {
        return onItem;
    }

    /**
     * Tells whether a path belongs to this operation, whatever the method.
     *
     * @param path a request's path, without query
     * @return true where the path has this operation's form; the id in it need not be a uuid
     */
    public boolean hasPath(String path) {
        return onItem ? shareLinkId(path).isPresent() : path.equals(COLLECTION);
    }

    /**
     * Finds the operation that a request calls.
     *
     * @param method an HTTP method, in upper case
     * @param path a request's path, without query
     * @return the operation, or empty where the API has none for that method and path
     */
    public static Optional<Operation> of(String method, String path) {
        for (Operation operation : values()) {
            if (operation.method.equals(method) && operation.hasPath(path)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads the id out of a path of the form {@code /v1/share-links/{id}}.
     *
     * @param path a request's path, without query
     * @return the id as it stands in the path, uuid or not; empty where the path has another form
     */
    public static Optional<String> shareLinkId(String path) {
        boolean hasForm = path.startsWith(ITEM_PREFIX)
                && path.length() > ITEM_PREFIX.length()
                && path.indexOf('/', ITEM_PREFIX.length()) < 0;
        return hasForm ? Optional.of(path.substring(ITEM_PREFIX.length())) : Optional.empty();
    }
}
