package dev.fakeanam.published;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A place where the fake differs from the published document on purpose.
 *
 * @param operations the ids of the operations; empty for every operation that has the place
 * @param place the place, as a {@link Departure} has it
 * @param aspects the aspects in which it differs there
 * @param reason why, with the name of the assumption if there is one
 */
record AllowedDeparture(Set<String> operations, String place, Set<String> aspects, String reason) {
    private static final String BODY = "request application/json";

    static final List<AllowedDeparture> ALL = List.of(
            everywhere("path id", Set.of("format"), "the fake's document describes a part of a path as a text only"),
            everywhere("query page", Set.of("maximum"), "a page's number is a whole number of 32 bits"),
            in(
                    Set.of("createShareLink", "updateShareLink"),
                    BODY + ".expiresInHours",
                    Set.of("minimum"),
                    "A3: a finite number above 0"),
            in(
                    Set.of("createShareLink", "updateShareLink"),
                    BODY + ".usageLimit",
                    Set.of("type", "minimum", "maximum"),
                    "A4: a whole number from 1 to 2 147 483 647"),
            in(
                    Set.of("createPersona", "getPersona", "updatePersona"),
                    "answer application/json.llmId",
                    Set.of("format"),
                    "A19: CUSTOMER_CLIENT_V1 is taken too"),
            in(
                    Set.of("createSessionToken"),
                    BODY + ".personaConfig",
                    Set.of("the number of alternatives"),
                    "one object has the fields of both, since fields of both together are a validation error"),
            in(
                    Set.of("createSessionToken"),
                    BODY + ".personaConfig.voiceGenerationOptions",
                    Set.of("the number of alternatives"),
                    "follows from that of the whole configuration"),
            in(
                    Set.of("getSessionTranscript"),
                    "answer application/json.sessionId",
                    Set.of("format"),
                    "it is the id of the session, which is a uuid"),
            in(
                    Set.of("listLlms"),
                    "query page",
                    Set.of("minimum"),
                    "the bounds that the document has for every other list"),
            in(
                    Set.of("listLlms"),
                    "query perPage",
                    Set.of("minimum", "maximum"),
                    "the bounds that the document has for every other list"),
            in(Set.of("createLlm"), BODY + ".urls[]", Set.of("required"), "A32: a place without a URL is none"),
            in(Set.of("updateLlm"), BODY + ".url", Set.of("format"), "A32: as at the creation"),
            in(
                    Set.of("listLlms"),
                    "answer application/json.data[].llmFormat",
                    Set.of("enum"),
                    "A32: what an update set is shown, although only its request is documented to have it"),
            in(
                    Set.of("createLlm", "getLlm", "updateLlm"),
                    "answer application/json.llmFormat",
                    Set.of("enum"),
                    "A32: what an update set is shown, although only its request is documented to have it"));

    private static AllowedDeparture everywhere(String place, Set<String> aspects, String reason) {
        return in(Set.of(), place, aspects, reason);
    }

    private static AllowedDeparture in(Set<String> operations, String place, Set<String> aspects, String reason) {
        return new AllowedDeparture(operations, place, aspects, reason);
    }

    /** {@return the departures that nothing allows} */
    static List<Departure> refused(String operation, List<Departure> departures) {
        return departures.stream()
                .filter(departure -> ALL.stream().noneMatch(allowed -> allowed.covers(operation, departure)))
                .toList();
    }

    /** {@return a sentence for each part of it that no operation needs} */
    Set<String> unneeded(Map<String, List<Departure>> departures) {
        Set<String> unneeded = new TreeSet<>();
        for (String aspect : aspects) {
            for (String operation : operations.isEmpty() ? Set.of("every operation") : operations) {
                boolean isNeeded = departures.entrySet().stream()
                        .filter(entry -> operations.isEmpty() || entry.getKey().equals(operation))
                        .anyMatch(entry -> entry.getValue().stream().anyMatch(departure -> is(departure, aspect)));
                if (!isNeeded) {
                    unneeded.add(operation + ": " + place + " does not differ in " + aspect);
                }
            }
        }
        return unneeded;
    }

    private boolean covers(String operation, Departure departure) {
        return (operations.isEmpty() || operations.contains(operation))
                && aspects.stream().anyMatch(aspect -> is(departure, aspect));
    }

    private boolean is(Departure departure, String aspect) {
        return departure.place().equals(place) && departure.aspect().equals(aspect);
    }
}
