package dev.fakeanam.internal.seed;

import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.json.JsonFault;
import dev.fakeanam.internal.json.PrintableText;
import dev.fakeanam.internal.json.Reading;
import dev.fakeanam.internal.organization.Routing;
import dev.fakeanam.internal.scripting.ScriptProgress;
import dev.fakeanam.json.CommentedJson;
import dev.fakeanam.json.CommentedJson.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one seed, and collects its faults. */
final class SeedReader {
    private static final String SCRIPT = "script";

    private final Rooms rooms;
    private final Routing routing;
    private final String source;
    private final String text;
    private final List<Fault> faults = new ArrayList<>();

    private record Fault(List<Object> steps, String message) {}

    /** @param source the name of the seed in messages */
    SeedReader(Rooms rooms, String source, String text) {
        this.rooms = rooms;
        this.routing = new Routing(rooms);
        this.source = source;
        this.text = text;
    }

    /** The organizations, each by its fields. */
    List<Map<String, @Nullable Object>> read() {
        Object json = CommentedJson.parse(text);
        Reading reading = new Reading();
        Map<String, @Nullable Object> seed = SeedDocument.of(rooms).read(json, reading);
        reading.faults().forEach(fault -> faults.add(new Fault(fault.steps(), fault.message())));
        check(json);
        throwFaults();
        return organizations(seed);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> organizations(@Nullable Map<String, @Nullable Object> seed) {
        Object organizations = seed == null ? null : seed.get(SeedDocument.ORGANIZATIONS);
        return organizations == null ? List.of() : (List<Map<String, @Nullable Object>>) organizations;
    }

    /** Finds faults that concern several elements. */
    private void check(@Nullable Object json) {
        Object list = json instanceof Map<?, ?> seed ? seed.get(SeedDocument.ORGANIZATIONS) : null;
        Map<Object, String> keys = new HashMap<>();
        for (int i = 0; list instanceof List<?> organizations && i < organizations.size(); i++) {
            if (organizations.get(i) instanceof Map<?, ?> organization) {
                List<Object> steps = List.of(SeedDocument.ORGANIZATIONS, i);
                checkKeys(new SeedCheckList(steps, organization, "apiKeys", this::add), keys);
                for (Resource<?, ?, ?, ?> resource : rooms.resources()) {
                    resource.check(new SeedCheckList(steps, organization, resource.field(), this::add));
                }
                checkScripts(new SeedCheckList(steps, organization, "scripts", this::add));
            }
        }
    }

    /** A key can open only one organization, and once. */
    private static void checkKeys(SeedCheckList check, Map<Object, String> paths) {
        Set<String> own = new HashSet<>();
        for (int i = 0; i < check.elements().size(); i++) {
            Map<?, ?> key = check.elements().get(i);
            if (key.get("key") instanceof String text && !Boolean.TRUE.equals(key.get("revoked"))) {
                String before = paths.putIfAbsent(text, check.path(i, "key"));
                if (before != null) {
                    check.refuse(
                            i,
                            "key",
                            "so is " + before
                                    + (own.contains(text)
                                            ? ": the organization has this key twice. Remove one"
                                            : ": a key opens one organization. Choose another"));
                }
                own.add(text);
            }
        }
    }

    private void checkScripts(SeedCheckList check) {
        Map<Object, String> paths = new LinkedHashMap<>();
        for (int i = 0; i < check.elements().size(); i++) {
            Reading reading = new Reading();
            ScriptProgress progress = ScriptProgress.CODEC.read(check.elements().get(i), reading);
            if (progress == null || !reading.faults().isEmpty()) {
                continue;
            }
            String id = progress.script().id();
            List<Object> its = check.steps(i, SCRIPT, "id");
            String path = JsonFault.path(its);
            String before = paths.putIfAbsent(id, path);
            if (before != null) {
                add(
                        its,
                        path + " is " + JsonFault.shown(id) + ", but so is " + before
                                + ": an id is that of one script. Give another.");
            }
            try {
                routing.requirePlayable(progress.script().pattern().target());
            } catch (IllegalArgumentException neverPlayed) {
                add(check.steps(i, SCRIPT), check.path(i, SCRIPT) + ": " + neverPlayed.getMessage());
            }
        }
    }

    private void add(List<Object> steps, String message) {
        faults.add(new Fault(steps, message));
    }

    private void throwFaults() {
        if (faults.isEmpty()) {
            return;
        }
        Map<List<Object>, Place> places = CommentedJson.places(
                text,
                faults.stream()
                        .flatMap(fault -> withParents(fault.steps()).stream())
                        .toList());
        throw new SeedException(faults.stream()
                .map(fault -> Map.entry(place(fault, places), fault.message()))
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(Place::line).thenComparingInt(Place::column)))
                .map(fault -> source + ", line " + fault.getKey().line() + ", column "
                        + fault.getKey().column() + ": "
                        + PrintableText.of(fault.getValue().replace("\r", "\\r").replace("\n", "\\n")))
                .collect(Collectors.joining(System.lineSeparator())));
    }

    /** A missing field is reported at the place of its object. */
    private static Place place(Fault fault, Map<List<Object>, Place> places) {
        return withParents(fault.steps()).stream()
                .filter(places::containsKey)
                .findFirst()
                .map(places::get)
                .orElse(new Place(1, 1));
    }

    private static List<List<Object>> withParents(List<Object> steps) {
        List<List<Object>> places = new ArrayList<>();
        for (int length = steps.size(); length >= 0; length--) {
            places.add(steps.subList(0, length));
        }
        return places;
    }
}
