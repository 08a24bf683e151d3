package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThatExchanges;
import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.assertions.Samples.OTHER_ID;
import static dev.fakeanam.assertions.Samples.exchange;
import static dev.fakeanam.assertions.Samples.update;
import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.sharelinks.ShareLinkRequests.deleteShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.matching.RequestPattern;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangesAssertTest {
    private static final Exchange READ = exchange(1, "GET", "/v1/share-links/" + ID, "");
    private static final Exchange RAISED = update(2, "{\"usageLimit\":40}");
    private static final Exchange RENEWED = update(3, "{\"expiresInHours\":5,\"usageLimit\":50,\"note\":\"5 %\"}");
    private static final Exchange READ_AGAIN = exchange(4, "GET", "/v1/share-links/" + ID, "");
    private static final List<Exchange> ALL = List.of(READ, RAISED, RENEWED, READ_AGAIN);

    private static final String STORY = "All that it received:\n"
            + "  #1 GET /v1/share-links/" + ID + " → 200 {}\n"
            + "  #2 PUT /v1/share-links/" + ID + " {\"usageLimit\":40} → 200 {}\n"
            + "  #3 PUT /v1/share-links/" + ID + " {\"expiresInHours\":5,\"usageLimit\":50,\"note\":\"5 %\"} → 200 {}\n"
            + "  #4 GET /v1/share-links/" + ID + " → 200 {}";

    @Test
    void requests_are_counted() {
        assertThatExchanges(ALL)
                .received(2, getShareLink())
                .received(updateShareLink().withBodyField("usageLimit", 50))
                .received(0, deleteShareLink())
                .received(4, anyRequest());
    }

    @Test
    void too_few_requests_are_reported_with_the_nearest_miss_place_by_place() {
        assertThatThrownBy(() -> assertThatExchanges(ALL)
                        .received(updateShareLink(ID)
                                .withBodyField("usageLimit", 50)
                                .withoutBodyField("expiresInHours")
                                .withoutBodyField("note")))
                .hasMessage("\nExpecting the receiver of these exchanges to have received\n  1 × updateShareLink " + ID
                        + " with usageLimit 50 without expiresInHours without note\nbut it received\n  0 × that.\n"
                        + "The nearest miss is #2:\n  usageLimit: expected 50, but was 40\n" + STORY);
    }

    @Test
    void the_miss_with_the_fewest_differences_is_the_nearest() {
        RequestPattern pattern =
                updateShareLink(ID).withBodyField("usageLimit", 50).withBodyField("enabled", true);
        Exchange twoDifferences = update(1, "{\"usageLimit\":40}");
        Exchange oneDifference = update(2, "{\"usageLimit\":40,\"enabled\":true}");
        Exchange otherOperation = exchange(3, "GET", "/v1/share-links/" + ID, "{\"usageLimit\":50,\"enabled\":true}");
        String expected = "\nExpecting the receiver of these exchanges to have received\n  1 × updateShareLink " + ID
                + " with usageLimit 50 with enabled true\nbut it received\n  0 × that.\n";

        assertThatThrownBy(() -> assertThatExchanges(List.of(twoDifferences, oneDifference))
                        .received(pattern))
                .hasMessage(expected + "The nearest miss is #2:\n  usageLimit: expected 50, but was 40\n"
                        + "All that it received:\n"
                        + "  #1 PUT /v1/share-links/" + ID + " {\"usageLimit\":40} → 200 {}\n"
                        + "  #2 PUT /v1/share-links/" + ID + " {\"usageLimit\":40,\"enabled\":true} → 200 {}");
        assertThatThrownBy(() -> assertThatExchanges(List.of(otherOperation, twoDifferences))
                        .received(pattern))
                .hasMessage(expected + "The nearest miss is #1:\n  usageLimit: expected 50, but was 40\n"
                        + "  enabled: expected true, but was not there\n"
                        + "All that it received:\n"
                        + "  #3 GET /v1/share-links/" + ID + " {\"usageLimit\":50,\"enabled\":true} → 200 {}\n"
                        + "  #1 PUT /v1/share-links/" + ID + " {\"usageLimit\":40} → 200 {}");
    }

    @Test
    void a_request_to_the_same_operation_is_nearer_than_one_to_another() {
        String story = "All that it received:\n"
                + "  #1 GET /v1/share-links/" + ID + " → 200 {}\n"
                + "  #3 PUT /v1/share-links/" + ID
                + " {\"expiresInHours\":5,\"usageLimit\":50,\"note\":\"5 %\"} → 200 {}";

        assertThatThrownBy(() -> assertThatExchanges(List.of(READ, RENEWED))
                        .received(updateShareLink(OTHER_ID)
                                .withBodyField("usageLimit", 1)
                                .withoutBodyField("expiresInHours")))
                .hasMessage("\nExpecting the receiver of these exchanges to have received\n  1 × updateShareLink "
                        + OTHER_ID + " with usageLimit 1 without expiresInHours\nbut it received\n  0 × that.\n"
                        + "The nearest miss is #1:\n  operation: expected updateShareLink, but was getShareLink\n"
                        + "  body: expected a JSON object, but it was empty\n" + story);
        assertThatThrownBy(() -> assertThatExchanges(List.of(READ, RENEWED))
                        .received(updateShareLink(ID)
                                .withBodyField("usageLimit", 1)
                                .withoutBodyField("expiresInHours")
                                .withoutBodyField("note")))
                .hasMessage("\nExpecting the receiver of these exchanges to have received\n  1 × updateShareLink " + ID
                        + " with usageLimit 1 without expiresInHours without note\nbut it received\n  0 × that.\n"
                        + "The nearest miss is #3:\n  usageLimit: expected 1, but was 50\n"
                        + "  expiresInHours: expected not to be there, but was 5\n"
                        + "  note: expected not to be there, but was \"5 %\"\n" + story);
    }

    @Test
    void the_nearest_miss_is_not_one_of_the_matching_requests() {
        assertThatThrownBy(() ->
                        assertThatExchanges(ALL).received(2, updateShareLink().withBodyField("usageLimit", 50)))
                .hasMessage(
                        "\nExpecting the receiver of these exchanges to have received\n  2 × updateShareLink with usageLimit 50\n"
                                + "but it received\n  1 × that: #3.\nThe nearest miss is #2:\n  usageLimit: expected 50, but was 40\n"
                                + STORY);
    }

    @Test
    void too_many_are_reported_with_the_numbers_and_no_miss() {
        assertThatThrownBy(() -> assertThatExchanges(ALL).received(updateShareLink()))
                .hasMessage("\nExpecting the receiver of these exchanges to have received\n  1 × updateShareLink\n"
                        + "but it received\n  2 × that: #2, #3.\n" + STORY);
    }

    @Test
    void nothing_has_no_story() {
        assertThatThrownBy(() -> assertThatExchanges(List.of()).received(updateShareLink()))
                .hasMessage("\nExpecting the receiver of these exchanges to have received\n  1 × updateShareLink\n"
                        + "but it received\n  0 × that.\nIt received nothing at all.");
    }

    @Test
    void an_order_allows_other_requests_between() {
        assertThatExchanges(ALL)
                .receivedInOrder(getShareLink(), updateShareLink(), getShareLink())
                .receivedInOrder(updateShareLink(), updateShareLink())
                .receivedInOrder(updateShareLink().withBodyField("usageLimit", 50), getShareLink());
    }

    @Test
    void one_request_is_not_taken_twice_for_an_order() {
        assertThatThrownBy(() -> assertThatExchanges(List.of(READ, RAISED))
                        .receivedInOrder(updateShareLink(), updateShareLink()))
                .hasMessage(
                        "\nExpecting the receiver of these exchanges to have received\n  in this order\n  updateShareLink\n  updateShareLink\n"
                                + "but after #2 it did not receive\n  updateShareLink\nIt received that before: #2\n"
                                + "All that it received:\n  #1 GET /v1/share-links/" + ID + " → 200 {}\n"
                                + "  #2 PUT /v1/share-links/" + ID + " {\"usageLimit\":40} → 200 {}");
    }

    @Test
    void another_order_is_reported_with_what_came_before_and_the_nearest_miss_after() {
        assertThatThrownBy(() -> assertThatExchanges(ALL)
                        .receivedInOrder(
                                updateShareLink().withBodyField("usageLimit", 40),
                                updateShareLink().withBodyField("usageLimit", 40)))
                .hasMessage("\nExpecting the receiver of these exchanges to have received\n  in this order\n"
                        + "  updateShareLink with usageLimit 40\n  updateShareLink with usageLimit 40\n"
                        + "but after #2 it did not receive\n  updateShareLink with usageLimit 40\n"
                        + "It received that before: #2\n"
                        + "The nearest miss is #3:\n  usageLimit: expected 40, but was 50\n" + STORY);
    }

    @Test
    void the_first_of_an_order_may_be_missing_already() {
        assertThatThrownBy(() -> assertThatExchanges(ALL).receivedInOrder(deleteShareLink(), getShareLink()))
                .hasMessage(
                        "\nExpecting the receiver of these exchanges to have received\n  in this order\n  deleteShareLink\n  getShareLink\n"
                                + "but it did not receive\n  deleteShareLink\n"
                                + "The nearest miss is #1:\n  operation: expected deleteShareLink, but was getShareLink\n"
                                + STORY);
    }

    @Test
    void nothing_else_is_what_the_patterns_before_it_do_not_take() {
        assertThatExchanges(ALL)
                .received(2, getShareLink())
                .received(2, updateShareLink())
                .receivedNothingElse();
        assertThatExchanges(ALL)
                .receivedInOrder(getShareLink(), updateShareLink())
                .receivedNothingElse();
        assertThatExchanges(List.of()).receivedNothing().receivedNothingElse();
        assertThatThrownBy(() -> assertThatExchanges(ALL)
                        .received(updateShareLink().withBodyField("usageLimit", 40))
                        .received(0, deleteShareLink())
                        .receivedNothingElse())
                .hasMessage("\nExpecting the receiver of these exchanges to have received\n  nothing but\n"
                        + "  updateShareLink with usageLimit 40\n  deleteShareLink\n"
                        + "but it also received\n  #1, #3, #4\n" + STORY);
        assertThatThrownBy(() -> assertThatExchanges(ALL).receivedNothingElse())
                .hasMessage(
                        "\nExpecting the receiver of these exchanges to have received\n  nothing at all\nbut it also received\n"
                                + "  #1, #2, #3, #4\n" + STORY);
        assertThatThrownBy(
                        () -> assertThatExchanges(ALL).received(4, anyRequest()).receivedNothing())
                .hasMessage(
                        "\nExpecting the receiver of these exchanges to have received\n  nothing at all\nbut it also received\n"
                                + "  #1, #2, #3, #4\n" + STORY);
    }

    @Test
    void an_order_of_nothing_is_refused() {
        assertThatThrownBy(() -> assertThatExchanges(ALL).receivedInOrder())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An order of no requests asserts nothing. Name a pattern for each request that must come,"
                        + " or say receivedNothing().");
    }

    @Test
    void a_negative_count_is_refused() {
        assertThatThrownBy(() -> assertThatExchanges(ALL).received(-1, updateShareLink()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A request is received 0 times or more, but -1 was given.");
    }

    @Test
    void exchanges_that_are_null_are_reported() {
        assertThatThrownBy(() -> assertThatExchanges(null).receivedNothing())
                .isInstanceOf(AssertionError.class)
                .hasMessage("%nExpecting actual not to be null".formatted());
    }

    @Test
    void requests_are_bounded() {
        assertThatExchanges(ALL)
                .receivedAtLeast(1, updateShareLink())
                .receivedAtLeast(2, updateShareLink())
                .receivedAtMost(2, getShareLink())
                .receivedAtMost(3, getShareLink())
                .receivedAtMost(0, deleteShareLink())
                .neverReceived(deleteShareLink())
                .receivedNothingElse();
    }

    @Test
    void fewer_than_at_least_are_reported_with_the_nearest_miss() {
        assertThatThrownBy(() -> assertThatExchanges(ALL)
                        .receivedAtLeast(2, updateShareLink().withBodyField("usageLimit", 50)))
                .hasMessage("\nExpecting the receiver of these exchanges to have received\n"
                        + "  at least 2 × updateShareLink with usageLimit 50\nbut it received\n  1 × that: #3.\n"
                        + "The nearest miss is #2:\n  usageLimit: expected 50, but was 40\n" + STORY);
    }

    @Test
    void more_than_at_most_are_numbered() {
        assertThatThrownBy(() -> assertThatExchanges(ALL).receivedAtMost(1, getShareLink()))
                .hasMessage("\nExpecting the receiver of these exchanges to have received\n  at most 1 × getShareLink\n"
                        + "but it received\n  2 × that: #1, #4.\n" + STORY);
        assertThatThrownBy(() -> assertThatExchanges(ALL).neverReceived(getShareLink()))
                .hasMessage("\nExpecting the receiver of these exchanges never to have received\n  getShareLink\n"
                        + "but it received\n  2 × that: #1, #4.\n" + STORY);
    }

    @Test
    void bounds_that_assert_nothing_are_refused() {
        assertThatThrownBy(() -> assertThatExchanges(ALL).receivedAtLeast(0, updateShareLink()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("At least 0 requests are always received, so that asserts nothing. Give 1 or more, or say"
                        + " neverReceived(pattern).");
        assertThatThrownBy(() -> assertThatExchanges(ALL).receivedAtMost(-1, updateShareLink()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A request is received 0 times or more, but -1 was given.");
    }
}
