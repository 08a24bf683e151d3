package dev.fakeanam.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
import dev.fakeanam.personas.Persona;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/**
 * With any body, a refused request changes no persona, and a successful one makes the persona that its response shows.
 */
@AddLifecycleHook(OrganizationPerTry.class)
class RefusedPersonaTest {
    private static final String AVATAR = "071b0286-4cce-4808-bee2-e642f1062de3";
    private static final String VOICE = "de23e340-1416-4dd8-977d-065a7ca11697";

    @Property(tries = 300)
    void a_refused_creation_makes_nothing(@ForAll("bodies") Map<String, @Nullable Object> body, Organization anam) {
        HttpResponse<String> response = ApiCalls.send(anam, "POST", "/v1/personas", Json.write(body));

        if (response.statusCode() == 201) {
            assertThat(anam.personas().all()).containsExactly(Persona.fromJson(response.body()));
        } else {
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(anam.personas().all()).isEmpty();
            assertThat(anam.exchanges()).extracting(Exchange::change).containsOnlyNulls();
        }
    }

    @Property(tries = 300)
    void a_refused_update_changes_nothing(@ForAll("bodies") Map<String, @Nullable Object> body, Organization anam) {
        Persona before = anam.personas().given(persona -> persona.name("Ada").with("avatarId", AVATAR));

        HttpResponse<String> response = ApiCalls.send(anam, "PUT", "/v1/personas/" + before.id(), Json.write(body));

        Persona after = anam.personas().get(before.id());
        if (response.statusCode() == 200) {
            assertThat(Persona.fromJson(response.body())).isEqualTo(after);
        } else {
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(after).isEqualTo(before);
            assertThat(anam.exchanges()).extracting(Exchange::change).containsOnlyNulls();
        }
    }

    /** Each field has a value that is right, or one that is right for another field. */
    @Provide
    Arbitrary<Map<String, @Nullable Object>> bodies() {
        Map<String, Object> right = new LinkedHashMap<>();
        right.put("name", "n");
        right.put("avatarId", AVATAR);
        right.put("avatarModel", "cara-3");
        right.put("voiceId", VOICE);
        right.put("llmId", "CUSTOMER_CLIENT_V1");
        right.put("skipGreeting", true);
        right.put("toolIds", List.of());
        right.put("voiceDetectionOptions", Map.of("endOfSpeechSensitivity", 0.5));
        right.put("voiceGenerationOptions", Map.of("speed", 1));
        right.put("widgetConfig", Map.of("layout", "inline"));
        right.put("colour", 7);
        List<Object> values = List.copyOf(right.values());
        return Arbitraries.of(List.copyOf(right.keySet()))
                .list()
                .uniqueElements()
                .ofMaxSize(5)
                .flatMap(names -> Arbitraries.of(values)
                        .injectNull(0.05)
                        .list()
                        .ofSize(names.size())
                        .flatMap(others -> Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true))
                                .list()
                                .ofSize(names.size())
                                .map(wrong -> body(names, others, wrong, right))));
    }

    private static Map<String, @Nullable Object> body(
            List<String> names, List<Object> others, List<Boolean> wrong, Map<String, Object> right) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            body.put(names.get(i), wrong.get(i) ? others.get(i) : right.get(names.get(i)));
        }
        return body;
    }
}
