package dev.fakeanam.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllowedDepartureTest {
    private static final Departure ALLOWED =
            new Departure("request application/json.expiresInHours", "minimum", "none", "above 0");

    @Test
    void a_departure_is_allowed_in_its_operations_place_and_aspect_only() {
        Departure otherPlace = new Departure("request application/json.hours", "minimum", "none", "above 0");
        Departure otherAspect = new Departure(ALLOWED.place(), "type", "number", "string");

        assertThat(AllowedDeparture.refused("createShareLink", List.of(ALLOWED)))
                .isEmpty();
        assertThat(AllowedDeparture.refused("createPersona", List.of(ALLOWED))).containsExactly(ALLOWED);
        assertThat(AllowedDeparture.refused("createShareLink", List.of(otherPlace, otherAspect)))
                .containsExactly(otherPlace, otherAspect);
    }

    @Test
    void what_is_allowed_but_does_not_occur_is_reported() {
        AllowedDeparture hours = allowed(ALLOWED.place());
        AllowedDeparture page = allowed("query page");
        Map<String, List<Departure>> departures =
                Map.of("createShareLink", List.of(ALLOWED), "updateShareLink", List.of());

        assertThat(hours.unneeded(departures))
                .containsExactly("updateShareLink: request application/json.expiresInHours does not differ in minimum");
        assertThat(page.unneeded(departures)).containsExactly("every operation: query page does not differ in maximum");
    }

    @Test
    void every_allowed_departure_has_its_reason() {
        assertThat(AllowedDeparture.ALL)
                .allSatisfy(allowed -> assertThat(allowed.reason()).isNotBlank());
    }

    private static AllowedDeparture allowed(String place) {
        return AllowedDeparture.ALL.stream()
                .filter(allowed -> allowed.place().equals(place))
                .findFirst()
                .orElseThrow();
    }
}
