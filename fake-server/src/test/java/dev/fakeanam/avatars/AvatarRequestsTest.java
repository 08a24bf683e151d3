package dev.fakeanam.avatars;

import static dev.fakeanam.avatars.AvatarRequests.createAvatar;
import static dev.fakeanam.avatars.AvatarRequests.deleteAvatar;
import static dev.fakeanam.avatars.AvatarRequests.getAvatar;
import static dev.fakeanam.avatars.AvatarRequests.listAvatars;
import static dev.fakeanam.avatars.AvatarRequests.updateAvatar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.matching.RequestPattern;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AvatarRequestsTest {
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Test
    void each_operation_has_a_pattern() {
        Stream<RequestPattern> patterns =
                Stream.of(listAvatars(), createAvatar(), getAvatar(), updateAvatar(), deleteAvatar());

        assertThat(patterns)
                .extracting(Object::toString)
                .containsExactlyElementsOf(AllRooms.ROOMS.operations().stream()
                        .filter(operation -> operation.path().toString().startsWith("/v1/avatars"))
                        .map(Operation::operationId)
                        .toList());
    }

    @Test
    void an_operation_on_one_of_them_can_name_it() {
        assertThat(Stream.of(getAvatar(ID), updateAvatar(ID), deleteAvatar(ID)))
                .extracting(Object::toString)
                .containsExactly("getAvatar " + ID, "updateAvatar " + ID, "deleteAvatar " + ID);
    }
}
