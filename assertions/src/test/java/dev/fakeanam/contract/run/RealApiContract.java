package dev.fakeanam.contract.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.contract.ApiUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Runs the contract suite against Anam and against the fake, and prints a report. Because of its name, ordinary runs
 * leave it out. The profile real-api runs it, and sets the property without which it sends nothing.
 */
class RealApiContract {
    private static final Path REPORT = Path.of("target/contract-report.md");

    @Test
    void anam_keeps_the_contract() throws IOException {
        requireConsent();
        ContractRun fake = ContractRun.with(Map.of());
        ContractRun real = ContractRun.with(Map.of(ApiUnderTest.PARAMETER_PREFIX + ApiUnderTest.REAL, "true"));
        ContractReport report = new ContractReport(fake, real);

        Files.writeString(REPORT, report.toString());
        System.out.println(report);

        assertThat(report.departuresOfAnam())
                .as("What does not hold at Anam, or went wrong there; see " + REPORT.toAbsolutePath())
                .isEmpty();
    }

    private static void requireConsent() {
        if (!Boolean.getBoolean("fakeanam.real-api")) {
            throw new IllegalStateException("This sends requests to Anam, so it runs only with mvn -Preal-api verify.");
        }
        // Read here first, so that one message names everything that is missing before anything is sent.
        ApiUnderTest.real(name -> Optional.ofNullable(System.getenv(name)));
    }
}
