package dev.fakeanam.server;

import static dev.fakeanam.server.AdminCalls.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.json.Json;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.tokens.SessionToken;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The admin API refuses changes that would do nothing. */
class RefusedChangesTest {
    private final FakeAnam fake =
            EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
    private final AdminCalls admin = AdminCalls.of(fake);
    private final Organization anam = fake.newOrganization();

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void the_default_persona_stays_the_default_until_another_one_is() {
        Persona persona = anam.personas().given(spec -> spec.asDefault());
        Persona other = anam.personas().given();

        assertThat(change("personas/" + persona.id(), "{\"default\":false}"))
                .isEqualTo(problem(
                        400,
                        "Bad Request",
                        "A persona is the default until another one is. Set default to true for the other one."));
        assertThat(change("personas/" + other.id(), "{\"default\":false}").status())
                .isEqualTo(200);
    }

    @Test
    void a_session_that_has_ended_is_not_asked_to_stop() {
        Session session = anam.sessions().given();
        anam.sessions().change(session.id(), change -> change.ended(Session.NORMAL_EXIT));
        String stop = "{\"stopRequestedAt\":\"2026-04-20T10:00:00.000Z\"}";

        assertThat(change("sessions/" + session.id(), stop))
                .isEqualTo(problem(
                        400,
                        "Bad Request",
                        "A session that has ended cannot be asked to stop. Leave out stopRequestedAt, or the end."));
        assertThat(anam.sessions().get(session.id()).isEnded()).isTrue();
    }

    @Test
    void the_text_of_a_session_token_stays() {
        SessionToken token = anam.sessionTokens().given();

        assertThat(change("session-tokens/" + token.id(), "{\"token\":\"other\"}"))
                .isEqualTo(problem(
                        400, "Bad Request", "The field token of the session token cannot be changed. Leave it out."));
        assertThat(anam.sessionTokens().get(token.id())).isEqualTo(token);
    }

    private Response change(String path, String json) {
        return admin.send("PATCH", "/organizations/" + id() + "/" + path, json);
    }

    /** The id of the only organization. */
    private Object id() {
        Map<?, ?> organizations =
                (Map<?, ?>) Json.parse(admin.get("/organizations").body());
        return ((Map<?, ?>) ((List<?>) organizations.get("data")).get(0)).get("id");
    }
}
