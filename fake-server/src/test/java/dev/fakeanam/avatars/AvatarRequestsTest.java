package dev.fakeanam.avatars;

import static dev.fakeanam.avatars.AvatarRequests.deleteAvatar;
import static dev.fakeanam.avatars.AvatarRequests.getAvatar;
import static dev.fakeanam.avatars.AvatarRequests.updateAvatar;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AvatarRequestsTest {
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Test
    void an_operation_on_one_of_them_can_name_it() {
        assertThat(Stream.of(getAvatar(ID), updateAvatar(ID), deleteAvatar(ID)))
                .extracting(Object::toString)
                .containsExactly("getAvatar " + ID, "updateAvatar " + ID, "deleteAvatar " + ID);
    }
}
