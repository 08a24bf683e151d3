package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.Samples.ID;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrganizationPersonasTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(30);

    private static FakeAnam fake;

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @Test
    void personas_are_there_or_not() {
        Organization anam = fake.newOrganization();
        Persona ada = anam.givenPersona("Ada");

        assertThat(anam)
                .hasPersona(ada.id())
                .hasPersonaSatisfying(ada.id(), now -> now.isUnchangedFrom(ada).hasName("Ada"))
                .hasNoPersona(ID)
                .hasPersonaCount(1)
                .isNotNull();
    }

    @Test
    void what_becomes_of_a_persona_is_waited_for() {
        Organization anam = fake.newOrganization();
        Persona ada = anam.givenPersona("Ada");
        CountDownLatch looked = new CountDownLatch(2);

        CompletableFuture<?> change = CompletableFuture.runAsync(() -> {
            await(looked);
            anam.personas().change(ada.id(), now -> now.name("Eve"));
        });

        assertThat(anam).within(LONG).hasPersonaSatisfying(ada.id(), now -> {
            looked.countDown();
            now.hasName("Eve");
        });
        change.join();
    }

    @Test
    void what_never_holds_fails_with_the_last_reason() {
        Organization anam = fake.newOrganization("guides");
        Persona ada = anam.givenPersona("Ada");
        Persona eve = anam.givenPersona("Eve");

        assertThatThrownBy(() -> assertThat(anam).within(SHORT).hasPersona(ID)).hasMessage("""

                        Expecting the organization "guides" to have the persona
                          %s
                        but it has
                          %s, %s
                        Waited 30 ms for it.""", ID, ada.id(), eve.id());
        assertThatThrownBy(() -> assertThat(anam).hasNoPersona(ada.id())).hasMessage("""

                        Expecting the organization "guides" to have no persona
                          %s
                        but it has
                          %s""", ada.id(), ada.toJson());
        assertThatThrownBy(() -> assertThat(anam).hasPersonaCount(3)).hasMessage("""

                        Expecting the organization "guides" to have
                          3 personas
                        but it has
                          2: %s, %s""", ada.id(), eve.id());
        assertThatThrownBy(() -> assertThat(anam).as("renamed").hasPersonaSatisfying(ada.id(), now -> now.hasName("")))
                .hasMessage("""
                        [renamed]\s
                        Expecting the persona %s to have name
                          ""
                        but it has
                          "Ada"
                        in
                          %s""", ada.id(), ada.toJson());
    }

    @Test
    void an_organization_that_is_null_is_reported() {
        List<Consumer<OrganizationAssert>> assertions =
                List.of(anam -> anam.hasPersona(ID), anam -> anam.hasNoPersona(ID), anam -> anam.hasPersonaCount(0));
        for (Consumer<OrganizationAssert> assertion : assertions) {
            assertThatThrownBy(() -> assertion.accept(assertThat((Organization) null)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("%nExpecting actual not to be null".formatted());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
