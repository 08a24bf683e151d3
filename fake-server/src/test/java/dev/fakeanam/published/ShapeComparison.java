package dev.fakeanam.published;

import static dev.fakeanam.published.Departure.NONE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two shapes by what they mean, place by place. */
final class ShapeComparison {
    private static final Set<String> NARROWER_IN_RESPONSES = Set.of(
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            ShapeReader.CLOSED);

    private final boolean isResponse;
    private final List<Departure> departures = new ArrayList<>();

    private ShapeComparison(boolean isResponse) {
        this.isResponse = isResponse;
    }

    /** {@return the differences in what a client may send} */
    static List<Departure> ofRequests(String place, Shape published, Shape ours) {
        return compared(false, place, published, ours);
    }

    /**
     * {@return the differences in what the server sends back} The fake may describe its responses more exactly. It may
     * say which fields are always there, that there are no others, what an open object has, and the limits of a value.
     */
    static List<Departure> ofResponses(String place, Shape published, Shape ours) {
        return compared(true, place, published, ours);
    }

    private static List<Departure> compared(boolean isResponse, String place, Shape published, Shape ours) {
        ShapeComparison comparison = new ShapeComparison(isResponse);
        comparison.compare(place, published, ours);
        return List.copyOf(comparison.departures);
    }

    private void compare(String place, Shape published, Shape ours) {
        if (published.alternatives().isEmpty() != ours.alternatives().isEmpty()) {
            add(place, "the number of alternatives", count(published), count(ours));
            compare(place, Widening.of(published), Widening.of(ours));
            return;
        }
        add(place, "type", types(published), types(ours));
        compareLimits(place, published, ours);
        if (isResponse && published.isFreeObject()) {
            return;
        }
        if (!isResponse) {
            add(place, "required", names(published.required()), names(ours.required()));
        }
        compareFields(place, published, ours);
        comparePart("the schema of elements", place + "[]", published.items(), ours.items());
        comparePart("the schema of other fields", place + ".*", published.others(), ours.others());
        compareAlternatives(place, published.alternatives(), ours.alternatives());
    }

    private void compareLimits(String place, Shape published, Shape ours) {
        Set<String> limits = new TreeSet<>(published.limits().keySet());
        limits.addAll(ours.limits().keySet());
        limits.removeAll(isResponse ? NARROWER_IN_RESPONSES : Set.of());
        for (String limit : limits) {
            add(
                    place,
                    limit,
                    published.limits().getOrDefault(limit, NONE),
                    ours.limits().getOrDefault(limit, NONE));
        }
    }

    private void compareFields(String place, Shape published, Shape ours) {
        Set<String> names = new TreeSet<>(published.fields().keySet());
        names.addAll(ours.fields().keySet());
        for (String name : names) {
            comparePart(
                    "the field",
                    place + "." + name,
                    published.fields().get(name),
                    ours.fields().get(name));
        }
    }

    private void comparePart(String part, String place, @Nullable Shape published, @Nullable Shape ours) {
        if (published != null && ours != null) {
            compare(place, published, ours);
        } else if (published != null || ours != null) {
            departures.add(Departure.ofPresence(place, part, published != null));
        }
    }

    /** Compares each alternative with the one that differs least, because their order does not matter. */
    private void compareAlternatives(String place, List<Shape> published, List<Shape> ours) {
        add(place, "the number of alternatives", String.valueOf(published.size()), String.valueOf(ours.size()));
        List<Shape> rest = new ArrayList<>(ours);
        for (int i = 0; i < published.size() && !rest.isEmpty(); i++) {
            Shape alternative = published.get(i);
            String its = place + "(" + (i + 1) + ")";
            Shape nearest = rest.stream()
                    .min(Comparator.comparing(
                            each -> compared(isResponse, its, alternative, each).size()))
                    .orElseThrow();
            rest.remove(nearest);
            compare(its, alternative, nearest);
        }
    }

    private void add(String place, String aspect, String published, String ours) {
        if (!published.equals(ours)) {
            departures.add(new Departure(place, aspect, published, ours));
        }
    }

    private static String count(Shape shape) {
        return shape.alternatives().isEmpty()
                ? "one thing only"
                : String.valueOf(shape.alternatives().size());
    }

    private static String types(Shape shape) {
        return shape.types().isEmpty() ? "any" : String.join(" or ", shape.types());
    }

    private static String names(Set<String> names) {
        return names.isEmpty() ? NONE : String.join(", ", names);
    }
}
