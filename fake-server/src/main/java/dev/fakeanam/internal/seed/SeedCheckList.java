package dev.fakeanam.internal.seed;

import dev.fakeanam.internal.api.SeedCheck;
import dev.fakeanam.internal.json.JsonFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Checks one list of an organization in a seed. */
final class SeedCheckList implements SeedCheck {
    private final List<Object> steps;
    private final Map<?, ?> organization;
    private final String field;
    private final List<Map<?, ?>> elements;
    private final BiConsumer<List<Object>, String> faults;

    /**
     * @param steps where the organization is
     * @param organization the organization as JSON
     * @param field the list
     * @param faults takes the place and the sentence of each fault
     */
    SeedCheckList(List<Object> steps, Map<?, ?> organization, String field, BiConsumer<List<Object>, String> faults) {
        this.steps = steps;
        this.organization = organization;
        this.field = field;
        this.elements = others(field);
        this.faults = faults;
    }

    @Override
    public List<Map<?, ?>> elements() {
        return elements;
    }

    @Override
    public List<Map<?, ?>> others(String other) {
        return organization.get(other) instanceof List<?> list
                ? list.stream()
                        .<Map<?, ?>>map(element -> element instanceof Map<?, ?> object ? object : Map.of())
                        .toList()
                : List.of();
    }

    @Override
    public void missing(int element, String lacking) {
        if (organization.get(field) instanceof List<?> list && list.get(element) instanceof Map) {
            List<Object> its = steps(element);
            faults.accept(its, JsonFault.path(its) + " has no field " + lacking + ". Add it.");
        }
    }

    @Override
    public void refuse(int element, String wrong, String refusal) {
        faults.accept(
                steps(element, wrong),
                path(element, wrong) + " is "
                        + JsonFault.shown(elements.get(element).get(wrong)) + ", but " + refusal + ".");
    }

    @Override
    public String path(int element, String its) {
        return JsonFault.path(steps(element, its));
    }

    /** Where an element is, or something in it. */
    List<Object> steps(int element, Object... more) {
        List<Object> all = new ArrayList<>(steps);
        all.addAll(List.of(field, element));
        all.addAll(List.of(more));
        return all;
    }
}
