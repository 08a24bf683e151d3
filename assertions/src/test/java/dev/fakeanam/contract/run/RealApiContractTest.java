package dev.fakeanam.contract.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

class RealApiContractTest {

    @Test
    void nothing_is_sent_to_anam_outside_of_the_profile() {
        List<String> messages = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(RealApiContract.class))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(event -> Outcome.message(event.getRequiredPayload(TestExecutionResult.class)))
                .toList();

        assertThat(messages)
                .containsExactly("This sends requests to Anam, so it runs only with mvn -Preal-api verify.");
    }
}
