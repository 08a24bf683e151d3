package dev.fakeanam.assertions;

import dev.fakeanam.api.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * What Anam's reference documents for the answers of an operation.
 *
 * @param success the status of a success
 * @param body the body of a success
 * @param errors the other statuses that the reference names, and 429, which it names for other endpoints
 */
record DocumentedAnswer(int success, DocumentedBody body, List<Integer> errors) {
    private static final List<Integer> OF_ALL = List.of(400, 401, 403, 429, 500);
    private static final List<Integer> WITH_NOT_FOUND = List.of(400, 401, 403, 404, 429, 500);

    static DocumentedAnswer to(Operation operation) {
        return switch (operation) {
            case UPDATE_SHARE_LINK -> new DocumentedAnswer(200, DocumentedBody.SHARE_LINK, WITH_NOT_FOUND);
            case GET_SHARE_LINK -> new DocumentedAnswer(200, DocumentedBody.PERSONA_SHARE_LINK, WITH_NOT_FOUND);
            case LIST_SHARE_LINKS -> new DocumentedAnswer(200, DocumentedBody.PAGE, OF_ALL);
            case CREATE_SHARE_LINK -> new DocumentedAnswer(201, DocumentedBody.SHARE_LINK, WITH_NOT_FOUND);
            case DELETE_SHARE_LINK -> new DocumentedAnswer(200, DocumentedBody.MESSAGE, WITH_NOT_FOUND);
        };
    }

    /**
     * @param status the status of an answer
     * @param json its body
     * @return a line for each way in which it departs from what is documented
     */
    List<String> departures(int status, String json) {
        List<String> departures = new ArrayList<>();
        if (status != success && !errors.contains(status)) {
            departures.add("status: expected " + success + ", or of an error one of " + errors + ", but was " + status);
        }
        DocumentedBody documented = status / 100 == 2 ? body : DocumentedBody.ERROR;
        departures.addAll(documented.departures(json));
        return departures;
    }
}
