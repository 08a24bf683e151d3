package dev.fakeanam.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
import dev.fakeanam.tools.Tool;
import dev.fakeanam.tools.ToolType;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/** With any body, a refused request changes no tool, and a successful one makes the tool that its response shows. */
@AddLifecycleHook(OrganizationPerTry.class)
class RefusedToolTest {
    private static final List<String> FIELDS = List.of(
            "name",
            "description",
            "type",
            "disableInterruptions",
            "config",
            "url",
            "method",
            "headers",
            "action",
            "parameters",
            "toolTimeoutSeconds",
            "documentFolderIds");

    @Property(tries = 300)
    void a_refused_creation_makes_nothing(@ForAll("bodies") Map<String, @Nullable Object> body, Organization anam) {
        HttpResponse<String> response = ApiCalls.send(anam, "POST", "/v1/tools", Json.write(body));

        if (response.statusCode() == 201) {
            assertThat(anam.tools().all()).containsExactly(Tool.fromJson(response.body()));
        } else {
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(anam.tools().all()).isEmpty();
            assertThat(anam.exchanges()).extracting(Exchange::change).containsOnlyNulls();
        }
    }

    @Property(tries = 300)
    void a_refused_update_changes_nothing(
            @ForAll("bodies") Map<String, @Nullable Object> body, @ForAll ToolType type, Organization anam) {
        Tool before = anam.tools().given(tool -> tool.type(type));

        HttpResponse<String> response = ApiCalls.send(anam, "PUT", "/v1/tools/" + before.id(), Json.write(body));

        Tool after = anam.tools().get(before.id());
        if (response.statusCode() == 200) {
            assertThat(Tool.fromJson(response.body())).isEqualTo(after);
        } else {
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(after).isEqualTo(before);
            assertThat(anam.exchanges()).extracting(Exchange::change).containsOnlyNulls();
        }
    }

    @Provide
    Arbitrary<Map<String, @Nullable Object>> bodies() {
        return objects(Arbitraries.oneOf(scalars(), objects(scalars()), objects(scalars())));
    }

    private static Arbitrary<Map<String, @Nullable Object>> objects(Arbitrary<?> values) {
        return Arbitraries.of(FIELDS)
                .list()
                .uniqueElements()
                .ofMaxSize(8)
                .flatMap(names -> values.list().ofSize(names.size()).map(chosen -> object(names, chosen)));
    }

    private static Map<String, @Nullable Object> object(List<String> names, List<?> values) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            object.put(names.get(i), values.get(i));
        }
        return object;
    }

    /** Right for one field, and wrong for most. */
    private static Arbitrary<?> scalars() {
        return Arbitraries.of(
                        "n",
                        "",
                        "a b",
                        "CLIENT",
                        "SYSTEM",
                        "SERVER_RAG",
                        "SERVER_WEBHOOK",
                        "https://a.example",
                        "POST",
                        "end_call",
                        true,
                        30,
                        0.5,
                        601,
                        List.of(),
                        List.of("67d27a9f-0ce1-4432-848b-8ab2b97f024b"),
                        Map.of("X-One", "1"))
                .injectNull(0.05);
    }
}
