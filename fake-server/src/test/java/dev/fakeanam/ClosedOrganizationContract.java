package dev.fakeanam;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.scripting.Repetition;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.scripting.Step;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The behaviour of every {@link Organization} after it was closed. */
public interface ClosedOrganizationContract {

    FakeAnam fake();

    private static Arguments use(String name, Consumer<Organization> call) {
        return arguments(named(name, call));
    }

    static Stream<Arguments> uses() {
        UUID id = UUID.fromString("00000000-0000-0000-0000-000000000000");
        Step step = new Step(Fault.reply(503), false, new Repetition.Times(1));
        return Stream.of(
                use("organizationId", Organization::organizationId),
                use("baseUrl", Organization::baseUrl),
                use("issueApiKey(permission)", anam -> anam.issueApiKey(Permission.FULL)),
                use("issueApiKey(key, permission)", anam -> anam.issueApiKey("key", Permission.FULL)),
                use("revokeApiKey", anam -> anam.revokeApiKey(anam.apiKey())),
                use("givenPersona", anam -> anam.givenPersona("Ada")),
                use("givenShareLink()", Organization::givenShareLink),
                use("givenShareLink(fields)", anam -> anam.givenShareLink(ShareLinkSpec::expired)),
                use("shareLink", anam -> anam.shareLink(id)),
                use("findShareLink", anam -> anam.shareLinks().find(id)),
                use("shareLinks", Organization::shareLinks),
                use("clock", Organization::clock),
                use("on", anam -> anam.on(anyRequest())),
                use("putScript", anam -> anam.putScript(new Script("s", anyRequest(), List.of(step)))),
                use("clear", Organization::clear));
    }

    static Stream<Arguments> usesOfTheClock() {
        return Stream.<Arguments>of(
                arguments(named("now", (Consumer<VirtualClock>) VirtualClock::now)),
                arguments(named("set", (Consumer<VirtualClock>) clock -> clock.set(Instant.EPOCH))),
                arguments(named("advance", (Consumer<VirtualClock>) clock -> clock.advance(Duration.ZERO))),
                arguments(named("tick", (Consumer<VirtualClock>) VirtualClock::resume)),
                arguments(named("freeze", (Consumer<VirtualClock>) VirtualClock::freeze)));
    }

    @ParameterizedTest
    @MethodSource("uses")
    default void it_says_that_nothing_can_be_done_with_it(Consumer<Organization> use) {
        Organization anam = fake().newOrganization("closed");
        anam.close();

        assertThatThrownBy(() -> use.accept(anam))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The organization \"closed\" is closed, so it can no longer be used. Use it before its"
                        + " test ends.");
    }

    @ParameterizedTest
    @MethodSource("usesOfTheClock")
    default void its_clock_stays_valid_too(Consumer<VirtualClock> use) {
        Organization anam = fake().newOrganization("closed");
        VirtualClock clock = anam.clock();
        anam.close();

        assertThatThrownBy(() -> use.accept(clock))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The organization \"closed\" is closed, so it can no longer be used. Use it before its"
                        + " test ends.");
    }

    @Test
    default void it_still_tells_what_it_was_and_what_happened() {
        Organization anam = fake().newOrganization("remembers");
        String apiKey = anam.apiKey();
        anam.on(anyRequest()).reply(503);
        ApiCalls.list(anam);

        anam.close();

        assertThat(anam.name()).isEqualTo("remembers");
        assertThat(anam.apiKey()).isEqualTo(apiKey);
        assertThat(anam.exchanges())
                .extracting(exchange -> exchange.response().status())
                .containsExactly(503);
        assertThat(anam.journal().dropped()).isZero();
        assertThat(anam.scripts()).extracting(ScriptStatus::hits).containsExactly(1L);
    }

    @Test
    default void closing_it_twice_does_nothing_the_second_time() {
        Organization anam = fake().newOrganization("twice");
        ApiCalls.list(anam);
        anam.close();
        List<Exchange> exchanges = anam.exchanges();

        anam.close();

        assertThat(anam.exchanges()).hasSameSizeAs(exchanges);
    }

    @Test
    default void all_its_keys_are_refused_and_its_namesake_goes_on() {
        Organization anam = fake().newOrganization("namesake");
        Organization other = fake().newOrganization("namesake");
        String further = anam.issueApiKey(Permission.READ_ONLY);

        anam.close();

        assertThat(ApiCalls.send(other.baseUrl(), anam.apiKey(), "GET", ApiCalls.LINKS, "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(ApiCalls.send(other.baseUrl(), further, "GET", ApiCalls.LINKS, "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(ApiCalls.list(other).statusCode()).isEqualTo(200);
    }
}
