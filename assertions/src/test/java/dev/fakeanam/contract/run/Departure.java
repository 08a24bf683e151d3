package dev.fakeanam.contract.run;

import dev.fakeanam.Organization;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A difference from the contract that a fake plays, and the test of the suite that finds it.
 *
 * @param name what it is called
 * @param about the subject of the statement that must fail
 * @param test the name of the test of this statement
 * @param message a part of the failure's message, so that a failure for another reason does not count
 * @param script makes an organization differ
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
