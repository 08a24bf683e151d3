package dev.fakeanam.published;

import dev.fakeanam.published.DescribedOperation.Content;
import dev.fakeanam.published.DescribedOperation.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares one operation in two documents.
 *
 * @param published the operation in Anam's published document
 * @param ours the operation in the document of the fake
 */
record OperationComparison(DescribedOperation published, DescribedOperation ours) {

    /** How two schemas in the same place are compared. */
    private interface Comparison {
        List<Departure> of(String place, Shape published, Shape ours);
    }

    List<Departure> all() {
        List<Departure> all = new ArrayList<>(ofParameters());
        all.addAll(ofRequests());
        all.addAll(ofResponses());
        return all;
    }

    List<Departure> ofParameters() {
        Map<String, Parameter> theirs = published.parameters();
        Map<String, Parameter> own = ours.parameters();
        List<Departure> departures = new ArrayList<>();
        for (String place : both(theirs.keySet(), own.keySet())) {
            if (!theirs.containsKey(place) || !own.containsKey(place)) {
                departures.add(Departure.ofPresence(place, "the parameter", theirs.containsKey(place)));
                continue;
            }
            Parameter parameter = theirs.get(place);
            add(
                    departures,
                    place,
                    "required",
                    parameter.required(),
                    own.get(place).required());
            departures.addAll(ShapeComparison.ofRequests(
                    place, parameter.shape(), own.get(place).shape()));
        }
        return departures;
    }

    List<Departure> ofRequests() {
        List<Departure> departures = new ArrayList<>();
        add(departures, "request", "required", published.requiresBody(), ours.requiresBody());
        departures.addAll(ofContents("request", published.requests(), ours.requests(), ShapeComparison::ofRequests));
        return departures;
    }

    List<Departure> ofResponses() {
        List<Departure> departures = new ArrayList<>();
        add(departures, "answer", "the status", published.success(), ours.success());
        departures.addAll(ofContents("answer", published.answers(), ours.answers(), ShapeComparison::ofResponses));
        return departures;
    }

    private static List<Departure> ofContents(
            String place, Map<String, Content> published, Map<String, Content> ours, Comparison comparison) {
        List<Departure> departures = new ArrayList<>();
        for (String mediaType : both(published.keySet(), ours.keySet())) {
            String its = place + " " + mediaType;
            if (!published.containsKey(mediaType) || !ours.containsKey(mediaType)) {
                departures.add(Departure.ofPresence(its, "the media type", published.containsKey(mediaType)));
                continue;
            }
            departures.addAll(comparison.of(
                    its, published.get(mediaType).shape(), ours.get(mediaType).shape()));
        }
        return departures;
    }

    private static void add(List<Departure> departures, String place, String aspect, Object published, Object ours) {
        if (!published.equals(ours)) {
            departures.add(new Departure(place, aspect, String.valueOf(published), String.valueOf(ours)));
        }
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
