package dev.fakeanam.contract.run;

import dev.fakeanam.Organization;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A way in which an API may depart from the contract, played by a fake, and how the suite finds it.
 *
 * @param name what it is called
 * @param about what the statement is about that must be found not to hold
 * @param test the name of its test
 * @param message what the failure must say, so that it is not found for another reason
 * @param script makes an organization depart
 */
record Departure(String name, String about, String test, String message, Consumer<Organization> script) {

    static Stream<Departure> all() {
        return Stream.of(
                        ShareLinkDepartures.all(),
                        PersonaDepartures.all(),
                        CatalogueDepartures.all(),
                        SessionDepartures.all())
                .flatMap(departures -> departures);
    }

    Statement statement() {
        return Statement.named(about, test);
    }

    @Override
    public String toString() {
        return name;
    }
}
