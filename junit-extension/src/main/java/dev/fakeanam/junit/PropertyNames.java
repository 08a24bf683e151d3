package dev.fakeanam.junit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names the properties of a Spring application context that say where Anam is.
 *
 * @param baseUrl the property for the base URL; empty for none
 * @param apiKey the property for the API key; empty for none
 */
record PropertyNames(String baseUrl, String apiKey) {
    static final PropertyNames NONE = new PropertyNames("", "");

    static PropertyNames of(FakeAnamTest annotation) {
        return new PropertyNames(annotation.baseUrlProperty(), annotation.apiKeyProperty());
    }

    boolean isEmpty() {
        return all().isEmpty();
    }

    @Override
    public String toString() {
        return switch (all().size()) {
            case 0 -> "no property";
            case 1 -> "the property " + all().get(0);
            default -> all().stream().collect(Collectors.joining(" and ", "the properties ", ""));
        };
    }

    private List<String> all() {
        return Stream.of(baseUrl, apiKey).filter(name -> !name.isEmpty()).toList();
    }
}
