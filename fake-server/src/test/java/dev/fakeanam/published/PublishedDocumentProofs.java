package dev.fakeanam.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares the fake with a copy of Anam's published OpenAPI document, which does not belong to this project. Because of
 * its name, ordinary runs leave this class out. The profile published-document runs it.
 */
class PublishedDocumentProofs {
    private static ApiDescription published;
    private static ApiDescription ours;
    private static Coverage coverage;
    private static FakeAnam fake;

    @BeforeAll
    static void start() {
        published = PublishedFile.read(System.getProperty(PublishedFile.PROPERTY));
        ours = ApiDescription.of(AllRooms.ROOMS);
        coverage = new Coverage(published, ours);
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        if (fake != null) {
            fake.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_operation_is_emulated_unless_it_is_not_meant_to_be() {
        return tests(published.operations(), DescribedOperation::id, coverage::faults);
    }

    @Test
    void what_is_not_meant_to_be_emulated_is_in_the_document() {
        assertThat(coverage.unpublished()).isEmpty();
    }

    @Test
    void an_operation_that_the_document_does_not_have_is_outside_its_paths() {
        assertThat(coverage.faultsOfOurOwn()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> parameters_are_as_published() {
        return comparisons(OperationComparison::ofParameters);
    }

    @TestFactory
    Stream<DynamicTest> requests_are_as_published() {
        return comparisons(OperationComparison::ofRequests);
    }

    @TestFactory
    Stream<DynamicTest> answers_are_as_published() {
        return comparisons(OperationComparison::ofResponses);
    }

    @TestFactory
    Stream<DynamicTest> every_departure_that_is_allowed_is_still_needed() {
        Map<String, List<Departure>> departures = new LinkedHashMap<>();
        coverage.common()
                .forEach(described ->
                        departures.put(described.id(), comparison(described).all()));
        return tests(AllowedDeparture.ALL, AllowedDeparture::place, allowed -> allowed.unneeded(departures));
    }

    @TestFactory
    Stream<DynamicTest> every_published_status_is_described_and_can_be_scripted() {
        return tests(
                coverage.common(),
                DescribedOperation::id,
                described -> StatusCheck.faults(fake, described, ours(described)));
    }

    @TestFactory
    Stream<DynamicTest> every_published_example_is_accepted_and_answered_alike() {
        List<Example> examples = coverage.common().stream()
                .flatMap(described -> Example.of(described).stream())
                .toList();
        return tests(examples, Example::toString, example -> ExampleCheck.faults(fake, AllRooms.ROOMS, example));
    }

    private static Stream<DynamicTest> comparisons(Function<OperationComparison, List<Departure>> part) {
        return tests(
                coverage.common(),
                DescribedOperation::id,
                described -> AllowedDeparture.refused(described.id(), part.apply(comparison(described))));
    }

    /** One test for each of these, which reports all of its faults at once. */
    private static <T> Stream<DynamicTest> tests(
            List<T> subjects, Function<T, String> name, Function<T, Collection<?>> check) {
        return subjects.stream()
                .map(subject -> dynamicTest(name.apply(subject), () -> {
                    Collection<?> faults = check.apply(subject);
                    if (!faults.isEmpty()) {
                        throw new AssertionError(faults.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining("\n  ", name.apply(subject) + ":\n  ", "")));
                    }
                }));
    }

    private static OperationComparison comparison(DescribedOperation described) {
        return new OperationComparison(described, ours(described));
    }

    private static DescribedOperation ours(DescribedOperation described) {
        return ours.operation(described.id()).orElseThrow();
    }
}
