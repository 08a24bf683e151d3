package com.acme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Organization;
import dev.fakeanam.assertions.AnamAssertions;
import dev.fakeanam.junit.FakeAnamTest;
import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void each_artifact_is_a_module() {
        assertThat(getClass().getModule().getName()).isEqualTo("com.acme");
        assertThat(Organization.class.getModule().getName()).isEqualTo("dev.fakeanam.server");
        assertThat(AnamAssertions.class.getModule().getName()).isEqualTo("dev.fakeanam.assertions");
        assertThat(FakeAnamTest.class.getModule().getName()).isEqualTo("dev.fakeanam.junit");
    }
}
