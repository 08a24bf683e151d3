package dev.fakeanam.voices;

import static dev.fakeanam.voices.VoiceRequests.createVoice;
import static dev.fakeanam.voices.VoiceRequests.createVoicePresignedUpload;
import static dev.fakeanam.voices.VoiceRequests.deleteVoice;
import static dev.fakeanam.voices.VoiceRequests.getVoice;
import static dev.fakeanam.voices.VoiceRequests.listVoices;
import static dev.fakeanam.voices.VoiceRequests.updateVoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.matching.RequestPattern;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VoiceRequestsTest {
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Test
    void each_operation_has_a_pattern() {
        Stream<RequestPattern> patterns = Stream.of(
                listVoices(), createVoice(), createVoicePresignedUpload(), getVoice(), updateVoice(), deleteVoice());

        assertThat(patterns)
                .extracting(Object::toString)
                .containsExactlyElementsOf(AllRooms.ROOMS.operations().stream()
                        .filter(operation -> operation.path().toString().startsWith("/v1/voices"))
                        .map(Operation::operationId)
                        .toList());
    }

    @Test
    void an_operation_on_one_of_them_can_name_it() {
        assertThat(Stream.of(getVoice(ID), updateVoice(ID), deleteVoice(ID)))
                .extracting(Object::toString)
                .containsExactly("getVoice " + ID, "updateVoice " + ID, "deleteVoice " + ID);
    }
}
