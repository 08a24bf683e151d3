package dev.fakeanam.internal.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.avatars.AvatarRequests;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.llms.LlmRequests;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.personas.PersonaRequests;
import dev.fakeanam.sessions.SessionRequests;
import dev.fakeanam.sharelinks.ShareLinkRequests;
import dev.fakeanam.tokens.SessionTokenRequests;
import dev.fakeanam.tools.ToolRequests;
import dev.fakeanam.voices.VoiceRequests;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The patterns of requests that the public packages of the rooms offer. */
class RequestPatternsTest {
    private static final List<Class<?>> PATTERNS = List.of(
            AvatarRequests.class,
            LlmRequests.class,
            PersonaRequests.class,
            SessionRequests.class,
            SessionTokenRequests.class,
            ShareLinkRequests.class,
            ToolRequests.class,
            VoiceRequests.class);

    /** Requests that no code of a user sends to Anam's REST API: those of browsers, and those for files. */
    private static final List<String> WITHOUT_PATTERN =
            List.of("getFile", "uploadFile", "connectSignalling", "sendClientMetrics");

    @Test
    void each_operation_has_a_pattern_and_each_pattern_an_operation() throws Exception {
        List<String> patterns = new ArrayList<>(WITHOUT_PATTERN);
        for (Class<?> type : PATTERNS) {
            for (Method method : type.getMethods()) {
                if (method.getReturnType() == RequestPattern.class && method.getParameterCount() == 0) {
                    patterns.add(String.valueOf(method.invoke(null)));
                }
            }
        }

        assertThat(patterns)
                .containsExactlyInAnyOrderElementsOf(AllRooms.ROOMS.operations().stream()
                        .map(Operation::operationId)
                        .toList());
    }

    @Test
    void each_pattern_has_the_name_of_its_operation() {
        assertThat(PATTERNS)
                .allSatisfy(type -> assertThat(Arrays.stream(type.getMethods())
                                .filter(method -> method.getReturnType() == RequestPattern.class)
                                .filter(method -> method.getParameterCount() == 0))
                        .allSatisfy(method -> assertThat(method.invoke(null)).hasToString(method.getName())));
    }
}
