package dev.fakeanam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The behaviour of every open {@link FakeAnam}. */
public interface FakeAnamContract {

    FakeAnam fake();

    @Test
    default void its_base_url_is_scheme_host_and_port() {
        assertThat(fake().baseUrl().toString()).matches("http://[^/:]+:\\d+");
    }

    @Test
    default void organizations_without_a_name_are_given_one_each() {
        Organization one = fake().newOrganization();
        Organization other = fake().newOrganization();

        assertThat(one.name()).isNotBlank().isNotEqualTo(other.name());
        assertThat(one.organizationId()).isNotEqualTo(other.organizationId());
        assertThat(ApiCalls.list(one).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    default void a_blank_name_is_refused(String name) {
        assertThatThrownBy(() -> fake().newOrganization(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The organization's name is blank. Give a name, or leave it out to get a generated one.");
    }
}
