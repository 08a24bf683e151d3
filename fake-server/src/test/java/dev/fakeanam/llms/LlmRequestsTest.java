package dev.fakeanam.llms;

import static dev.fakeanam.llms.LlmRequests.deleteLlm;
import static dev.fakeanam.llms.LlmRequests.getLlm;
import static dev.fakeanam.llms.LlmRequests.updateLlm;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LlmRequestsTest {
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Test
    void an_operation_on_one_of_them_can_name_it() {
        assertThat(Stream.of(getLlm(ID), updateLlm(ID), deleteLlm(ID)))
                .extracting(Object::toString)
                .containsExactly("getLlm " + ID, "updateLlm " + ID, "deleteLlm " + ID);
    }
}
