package dev.fakeanam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The names, ids and personas of every {@link Organization}, and its search for links. */
public interface OrganizationContract {
    UUID ABSENT = UUID.fromString("00000000-0000-0000-0000-00000000dead");

    FakeAnam fake();

    @Test
    default void an_organization_has_the_name_it_was_given() {
        Organization anam = fake().newOrganization("RenewShareLinkTest#raises the limit");

        assertThat(anam.name()).isEqualTo("RenewShareLinkTest#raises the limit");
    }

    @Test
    default void an_organization_is_served_at_the_base_url_of_its_fake() {
        Organization anam = fake().newOrganization("base");

        assertThat(anam.baseUrl()).isEqualTo(fake().baseUrl());
    }

    @Test
    default void an_organization_says_which_one_it_is() {
        assertThat(fake().newOrganization("acme")).hasToString("organization \"acme\"");
    }

    @Test
    default void ids_and_tokens_derive_only_from_the_name_on_any_machine() {
        Organization anam = fake().newOrganization("pinned");

        ShareLink link = anam.givenShareLink();

        assertThat(anam.organizationId()).isEqualTo("ef93c2bb-d552-4464-8d66-696d0b1ab0f3");
        assertThat(link.id()).hasToString("8e05476a-93e7-46b0-86b6-d95e9388d615");
        assertThat(link.token()).isEqualTo("sh_HVtAThYXMpG6WHpgz0Zv7");
        assertThat(anam.givenPersona("Ada").id()).hasToString("1f8751df-0baf-47b1-9b91-fea6a5bf4d88");
    }

    @Test
    default void organizations_of_one_name_have_the_same_ids_and_tokens_but_share_nothing() {
        Organization one = fake().newOrganization("twins");
        Organization other = fake().newOrganization("twins");
        Instant moment = Instant.parse("2026-04-20T10:00:00Z");
        one.clock().set(moment);
        other.clock().set(moment);

        List<ShareLink> links = List.of(one.givenShareLink(), one.givenShareLink());
        List<ShareLink> same = List.of(other.givenShareLink(), other.givenShareLink());
        ApiCalls.delete(other, links.get(0).id());

        assertThat(same).isEqualTo(links);
        assertThat(other.organizationId()).isEqualTo(one.organizationId());
        assertThat(other.givenPersona("Ada")).isEqualTo(one.givenPersona("Ada"));
        assertThat(one.shareLinks().all()).isEqualTo(links);
        assertThat(other.shareLinks().all()).containsExactly(links.get(1));
        assertThat(one.exchanges()).isEmpty();
        assertThat(one.apiKey()).isNotEqualTo(other.apiKey());
    }

    @Test
    default void organizations_of_different_names_have_different_ids_and_tokens() {
        Organization one = fake().newOrganization("one");
        Organization other = fake().newOrganization("other");

        assertThat(other.organizationId()).isNotEqualTo(one.organizationId());
        assertThat(other.givenShareLink().id())
                .isNotEqualTo(one.givenShareLink().id());
        assertThat(other.givenShareLink().token())
                .isNotEqualTo(one.givenShareLink().token());
    }

    @Test
    default void links_of_one_organization_have_their_own_ids_and_tokens() {
        Organization anam = fake().newOrganization("many");
        List<ShareLink> links = new ArrayList<>();

        for (int i = 0; i < 50; i++) {
            links.add(anam.givenShareLink());
        }

        assertThat(links).extracting(ShareLink::id).doesNotHaveDuplicates();
        assertThat(links)
                .extracting(ShareLink::token)
                .doesNotHaveDuplicates()
                .allMatch(token -> token.matches("sh_[0-9A-Za-z]{21}"));
    }

    @Test
    default void the_api_shows_the_organization_and_the_persona_of_a_link() {
        Organization anam = fake().newOrganization("shown");
        Persona ada = anam.givenPersona("Ada");
        ShareLink link = anam.givenShareLink(seed -> seed.persona(ada));

        String json = ApiCalls.get(anam, link.id()).body();

        assertThat(json)
                .endsWith("\"personaId\":\"" + ada.id() + "\",\"personaName\":\"Ada\",\"organizationId\":\""
                        + anam.organizationId() + "\"}");
    }

    @Test
    default void personas_of_one_name_are_two_personas() {
        Organization anam = fake().newOrganization("namesakes");

        Persona one = anam.givenPersona("Ada");
        Persona other = anam.givenPersona("Ada");

        assertThat(one.name()).isEqualTo("Ada").isEqualTo(other.name());
        assertThat(one.id()).isNotEqualTo(other.id());
    }

    @Test
    default void links_can_be_created_for_a_given_persona() {
        Organization anam = fake().newOrganization("creates");
        Persona ada = anam.givenPersona("Ada");

        String json =
                ApiCalls.create(anam, "{\"personaId\":\"" + ada.id() + "\"}").body();

        assertThat(anam.shareLinks().all()).containsExactly(ShareLink.fromJson(json));
    }

    @Test
    default void a_link_is_read_as_it_is_now_and_older_values_stay_as_they_were() {
        Organization anam = fake().newOrganization("now");
        ShareLink before = anam.givenShareLink();

        ApiCalls.update(anam, before.id(), "{\"usageLimit\":50}");

        assertThat(before.usageLimit()).isEqualTo(10);
        assertThat(anam.shareLink(before.id())).isEqualTo(before.withUsageLimit(50));
        assertThat(anam.shareLinks().find(before.id())).contains(before.withUsageLimit(50));
        assertThat(anam.shareLinks().all()).containsExactly(before.withUsageLimit(50));
    }

    @Test
    default void share_links_are_oldest_first_and_in_the_order_they_were_made_if_the_age_is_equal() {
        Organization anam = fake().newOrganization("ordered");
        Instant now = anam.clock().now();

        ShareLink first = anam.givenShareLink();
        ShareLink second = anam.givenShareLink();
        ShareLink older = anam.givenShareLink(link -> link.createdAt(now.minusMillis(1)));
        ShareLink newer = anam.givenShareLink(link -> link.createdAt(now.plusMillis(1)));
        ShareLink third = anam.givenShareLink();

        assertThat(anam.shareLinks().all()).containsExactly(older, first, second, third, newer);
    }

    @Test
    default void a_list_of_links_does_not_change_any_more() {
        Organization anam = fake().newOrganization("snapshot");
        ShareLink link = anam.givenShareLink();
        List<ShareLink> snapshot = anam.shareLinks().all();

        anam.givenShareLink();

        assertThat(snapshot).containsExactly(link);
    }

    @Test
    default void a_link_that_is_not_there_is_not_found() {
        Organization anam = fake().newOrganization("finds");
        UUID others = fake().newOrganization("others").givenShareLink().id();

        assertThat(anam.shareLinks().find(ABSENT)).isEmpty();
        assertThat(anam.shareLinks().find(others)).isEmpty();
        assertThat(anam.shareLinks().all()).isEmpty();
    }

    @Test
    default void reading_a_link_of_an_empty_organization_says_that_it_has_none() {
        Organization anam = fake().newOrganization("empty");

        assertThatThrownBy(() -> anam.shareLink(ABSENT))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("This organization has no share link with the id " + ABSENT + ". It has none.");
    }

    @Test
    default void reading_a_link_that_is_not_there_names_those_that_are() {
        Organization anam = fake().newOrganization("names");
        UUID one = anam.givenShareLink().id();
        UUID other = anam.givenShareLink().id();

        assertThatThrownBy(() -> anam.shareLink(ABSENT))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("This organization has no share link with the id " + ABSENT + ". It has [" + one + ", "
                        + other + "].");
    }

    @Test
    default void reading_a_link_that_is_not_there_names_ten_of_many_and_says_how_many_there_are() {
        Organization anam = fake().newOrganization("crowded");
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add(anam.givenShareLink().id());
        }

        assertThatThrownBy(() -> anam.shareLink(ABSENT))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("This organization has no share link with the id " + ABSENT + ". It has " + ids + ".");
        anam.givenShareLink();
        assertThatThrownBy(() -> anam.shareLink(ABSENT))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("This organization has no share link with the id " + ABSENT + ". It has 11, the oldest are "
                        + ids + ".");
    }
}
