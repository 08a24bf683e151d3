package dev.fakeanam.internal.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Every route of the admin API. */
public enum AdminRoute {
    HEALTH("GET", "/health"),
    VERSION("GET", "/version"),
    RESET("POST", "/reset"),
    SHARE_LINKS_OPENAPI("GET", "/openapi/share-links"),
    ADMIN_OPENAPI("GET", "/openapi/admin"),
    UNATTRIBUTED_EXCHANGES("GET", "/exchanges"),
    GET_SEED("GET", "/seed"),
    LIST_ORGANIZATIONS("GET", "/organizations"),
    CREATE_ORGANIZATION("POST", "/organizations"),
    GET_ORGANIZATION("GET", "/organizations/{organization}"),
    CLOSE_ORGANIZATION("DELETE", "/organizations/{organization}"),
    CLEAR_ORGANIZATION("POST", "/organizations/{organization}/clear"),
    ISSUE_API_KEY("POST", "/organizations/{organization}/api-keys"),
    REVOKE_API_KEY("DELETE", "/organizations/{organization}/api-keys/{apiKey}"),
    LIST_PERSONAS("GET", "/organizations/{organization}/personas"),
    CREATE_PERSONA("POST", "/organizations/{organization}/personas"),
    LIST_SHARE_LINKS("GET", "/organizations/{organization}/share-links"),
    SEED_SHARE_LINK("POST", "/organizations/{organization}/share-links"),
    GET_SHARE_LINK("GET", "/organizations/{organization}/share-links/{id}"),
    CHANGE_SHARE_LINK("PATCH", "/organizations/{organization}/share-links/{id}"),
    VISIT("POST", "/organizations/{organization}/visits"),
    GET_CLOCK("GET", "/organizations/{organization}/clock"),
    CHANGE_CLOCK("POST", "/organizations/{organization}/clock"),
    GET_RATE_LIMITS("GET", "/organizations/{organization}/rate-limits"),
    SET_RATE_LIMITS("PUT", "/organizations/{organization}/rate-limits"),
    LIST_SCRIPTS("GET", "/organizations/{organization}/scripts"),
    ADD_SCRIPT("POST", "/organizations/{organization}/scripts"),
    PUT_SCRIPT("PUT", "/organizations/{organization}/scripts"),
    AMEND_SCRIPT("PATCH", "/organizations/{organization}/scripts/{id}"),
    REMOVE_SCRIPT("DELETE", "/organizations/{organization}/scripts/{id}"),
    LIST_EXCHANGES("GET", "/organizations/{organization}/exchanges"),
    CLEAR_EXCHANGES("DELETE", "/organizations/{organization}/exchanges"),
    AWAIT_EXCHANGES("POST", "/organizations/{organization}/exchanges/await");

    /** What every path of the admin API starts with. */
    public static final String PREFIX = "/__admin";

    private final String method;
    private final String template;

    AdminRoute(String method, String template) {
        this.method = method;
        this.template = PREFIX + template;
    }

    /** The routes of a path, one for each method that it takes. */
    public static List<AdminRoute> ofPath(String path) {
        return Arrays.stream(values())
                .filter(route -> path.matches(route.template.replaceAll("\\{\\w+}", "[^/]+")))
                .toList();
    }

    public String method() {
        return method;
    }

    public boolean takesBody() {
        return this != CLEAR_ORGANIZATION && this != RESET && !method.equals("GET") && !method.equals("DELETE");
    }

    public boolean takesQuery() {
        return this == LIST_EXCHANGES || this == UNATTRIBUTED_EXCHANGES;
    }

    /** The path with the names of its variable parts in braces. */
    public String template() {
        return template;
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
