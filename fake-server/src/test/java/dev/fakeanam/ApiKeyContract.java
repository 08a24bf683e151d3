package dev.fakeanam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.sharelinks.ShareLink;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The behaviour of API keys in every fake: issuing, revoking, permissions, and the organization of a key. */
public interface ApiKeyContract {

    FakeAnam fake();

    private static int statusWith(String apiKey, Organization anam, String method) {
        return ApiCalls.send(anam.baseUrl(), apiKey, method, ApiCalls.LINKS, "{}")
                .statusCode();
    }

    private static String unusedKey() {
        return "key-" + UUID.randomUUID();
    }

    @Test
    default void every_organization_has_its_own_random_key() {
        Organization one = fake().newOrganization("keys");
        Organization other = fake().newOrganization("keys");

        assertThat(one.apiKey()).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(other.apiKey());
        assertThat(statusWith(one.apiKey(), one, "GET")).isEqualTo(200);
    }

    @Test
    default void an_organization_takes_the_key_of_the_tests_choice() {
        String key = unusedKey();

        Organization anam = fake().newOrganization("chosen", key);

        assertThat(anam.apiKey()).isEqualTo(key);
        assertThat(statusWith(key, anam, "GET")).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"FULL, 200, 400", "READ_ONLY, 200, 403", "NONE, 403, 403"})
    default void an_issued_key_may_do_what_it_was_issued_for(Permission permission, int onRead, int onWrite) {
        Organization anam = fake().newOrganization("permissions");

        String key = anam.issueApiKey(permission);

        assertThat(statusWith(key, anam, "GET")).isEqualTo(onRead);
        assertThat(statusWith(key, anam, "POST")).isEqualTo(onWrite);
    }

    @ParameterizedTest
    @EnumSource
    default void a_key_of_the_tests_choice_may_do_what_it_was_issued_for(Permission permission) {
        Organization anam = fake().newOrganization("chosen permissions");
        String key = unusedKey();

        anam.issueApiKey(key, permission);

        assertThat(statusWith(key, anam, "GET")).isEqualTo(permission == Permission.NONE ? 403 : 200);
    }

    @Test
    default void issued_keys_are_all_different_and_leave_the_first_one_as_it_was() {
        Organization anam = fake().newOrganization("several keys");

        String one = anam.issueApiKey(Permission.FULL);
        String other = anam.issueApiKey(Permission.FULL);

        assertThat(anam.apiKey()).isNotEqualTo(one);
        assertThat(one).isNotEqualTo(other);
        assertThat(statusWith(anam.apiKey(), anam, "GET")).isEqualTo(200);
    }

    @Test
    default void a_revoked_key_is_refused_while_the_others_go_on() {
        Organization anam = fake().newOrganization("revokes");
        String key = anam.issueApiKey(Permission.FULL);

        anam.revokeApiKey(key);

        assertThat(statusWith(key, anam, "GET")).isEqualTo(401);
        assertThat(statusWith(anam.apiKey(), anam, "GET")).isEqualTo(200);
        assertThat(anam.exchanges()).hasSize(1);
    }

    @Test
    default void the_first_key_can_be_revoked_and_is_back_once_the_organization_is_cleared() {
        Organization anam = fake().newOrganization("revokes the first");
        String further = anam.issueApiKey(Permission.FULL);

        anam.revokeApiKey(anam.apiKey());
        int revoked = statusWith(anam.apiKey(), anam, "GET");
        anam.clear();

        assertThat(revoked).isEqualTo(401);
        assertThat(statusWith(anam.apiKey(), anam, "GET")).isEqualTo(200);
        assertThat(statusWith(further, anam, "GET")).isEqualTo(401);
    }

    @Test
    default void a_revoked_key_can_be_issued_again_to_another_organization() {
        Organization former = fake().newOrganization("former");
        Organization next = fake().newOrganization("next");
        String key = former.issueApiKey(Permission.FULL);
        former.revokeApiKey(key);

        next.issueApiKey(key, Permission.READ_ONLY);

        assertThat(statusWith(key, next, "GET")).isEqualTo(200);
        assertThat(former.exchanges()).isEmpty();
        assertThat(next.exchanges()).hasSize(1);
    }

    @Test
    default void the_key_of_a_closed_organization_is_free_again() {
        String key = unusedKey();
        fake().newOrganization("before", key).close();

        Organization anam = fake().newOrganization("after", key);

        assertThat(statusWith(key, anam, "GET")).isEqualTo(200);
        assertThat(anam.exchanges())
                .singleElement()
                .satisfies(exchange -> assertThat(exchange.organization()).isEqualTo("after"));
    }

    @Test
    default void a_key_that_is_in_use_cannot_be_issued_again() {
        Organization owner = fake().newOrganization("owner");
        Organization other = fake().newOrganization("other");
        String message = "The API key " + owner.apiKey()
                + " is in use by an open organization. Close that one first, or choose another key.";

        assertThatThrownBy(() -> other.issueApiKey(owner.apiKey(), Permission.FULL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> owner.issueApiKey(owner.apiKey(), Permission.FULL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> fake().newOrganization("third", owner.apiKey()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThat(statusWith(owner.apiKey(), owner, "GET")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "tab\tbed", "schlüssel", "line\nbreak", "del\u007f"})
    default void a_key_that_cannot_travel_in_a_header_is_refused(String key) {
        Organization anam = fake().newOrganization("forms");
        String message =
                "An API key consists of visible ASCII characters without spaces, because it is sent in a header, but \""
                        + key + "\" was given.";

        assertThatThrownBy(() -> anam.issueApiKey(key, Permission.FULL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> fake().newOrganization("unmade", key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    default void a_key_of_any_visible_characters_works() {
        Organization anam = fake().newOrganization("visible");
        String key = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~" + UUID.randomUUID();

        anam.issueApiKey(key, Permission.FULL);

        assertThat(statusWith(key, anam, "GET")).isEqualTo(200);
    }

    @Test
    default void a_key_that_is_not_the_organizations_cannot_be_revoked() {
        Organization owner = fake().newOrganization("owner");
        Organization other = fake().newOrganization("other");

        assertThatThrownBy(() -> other.revokeApiKey(owner.apiKey()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The API key " + owner.apiKey()
                        + " does not belong to the organization \"other\". Revoke its first key, or one that"
                        + " was issued for it.");
        assertThat(statusWith(owner.apiKey(), owner, "GET")).isEqualTo(200);
    }

    @Test
    default void a_key_cannot_be_revoked_twice() {
        Organization anam = fake().newOrganization("once");
        String key = anam.issueApiKey(Permission.FULL);
        anam.revokeApiKey(key);

        assertThatThrownBy(() -> anam.revokeApiKey(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The API key " + key
                        + " does not belong to the organization \"once\". Revoke its first key, or one that"
                        + " was issued for it.");
    }

    @Test
    default void clearing_is_refused_if_another_organization_uses_the_first_key() {
        Organization anam = fake().newOrganization("gave its key away");
        String further = anam.issueApiKey(Permission.FULL);
        ShareLink link = anam.givenShareLink();
        anam.revokeApiKey(anam.apiKey());
        Organization heir = fake().newOrganization("heir", anam.apiKey());

        assertThatThrownBy(anam::clear)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The API key " + anam.apiKey()
                        + " is in use by an open organization. Close that one first, or choose another key.");
        assertThat(anam.shareLinks().all()).containsExactly(link);
        assertThat(statusWith(further, anam, "GET")).isEqualTo(200);
        assertThat(statusWith(heir.apiKey(), heir, "GET")).isEqualTo(200);
        assertThat(heir.exchanges()).hasSize(1);
    }
}
