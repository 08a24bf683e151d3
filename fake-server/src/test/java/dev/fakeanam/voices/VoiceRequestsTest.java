package dev.fakeanam.voices;

import static dev.fakeanam.voices.VoiceRequests.deleteVoice;
import static dev.fakeanam.voices.VoiceRequests.getVoice;
import static dev.fakeanam.voices.VoiceRequests.updateVoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VoiceRequestsTest {
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Test
    void an_operation_on_one_of_them_can_name_it() {
        assertThat(Stream.of(getVoice(ID), updateVoice(ID), deleteVoice(ID)))
                .extracting(Object::toString)
                .containsExactly("getVoice " + ID, "updateVoice " + ID, "deleteVoice " + ID);
    }
}
