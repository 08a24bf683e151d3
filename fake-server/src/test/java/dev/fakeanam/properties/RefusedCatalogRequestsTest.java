package dev.fakeanam.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.internal.seed.SeedWriter;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/** Any request to make or change an avatar, a voice or an LLM either succeeds or changes nothing. */
@AddLifecycleHook(OrganizationPerTry.class)
class RefusedCatalogRequestsTest {
    private static final UUID ID = new UUID(0, 7);
    private static final Object NULL = new Object();
    private static final List<String> PATHS =
            List.of("/v1/avatars", "/v1/voices", "/v1/voices/presigned-upload", "/v1/llms");
    private static final List<String> FIELDS = List.of(
            "displayName",
            "imageUrl",
            "avatarModel",
            "name",
            "audioKey",
            "description",
            "language",
            "enhance",
            "filename",
            "contentType",
            "fileSize",
            "providerModelId",
            "gender",
            "country",
            "urls",
            "url",
            "llmFormat",
            "modelName",
            "secret",
            "metadata",
            "reasoningEffort",
            "reasoningFormat",
            "temperature");

    /** @param isUpdate whether it updates an existing document, instead of making one */
    record Request(String path, boolean isUpdate, Map<String, @Nullable Object> body) {}

    @Property(tries = 300)
    void a_request_that_is_refused_changes_nothing_and_draws_no_id(
            @ForAll("requests") List<Request> requests, Organization anam) {
        anam.avatars().given(avatar -> avatar.id(ID));
        anam.voices().given(voice -> voice.id(ID));
        anam.llms().given(llm -> llm.id(ID));

        for (Request request : requests) {
            Map<?, ?> seed = seed(anam);
            List<?> before = catalogue(anam);

            HttpResponse<String> response = ApiCalls.send(
                    anam,
                    request.isUpdate() ? "PUT" : "POST",
                    request.isUpdate() ? request.path() + "/" + ID : request.path(),
                    Json.write(request.body()));

            assertThat(response.statusCode()).isIn(200, 201, 400);
            if (response.statusCode() == 400) {
                assertThat(seed(anam)).isEqualTo(seed);
            }
            List<Exchange> exchanges = anam.exchanges();
            assertThat(exchanges.get(exchanges.size() - 1).change() == null)
                    .isEqualTo(catalogue(anam).equals(before));
        }
    }

    @Provide
    Arbitrary<List<Request>> requests() {
        return Arbitraries.of(PATHS)
                .flatMap(path -> Arbitraries.of(true, false)
                        .flatMap(isUpdate ->
                                bodies().map(body -> new Request(path, isUpdate && !path.endsWith("upload"), body))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** Each field is left out, right, or wrong. */
    private static Arbitrary<Map<String, @Nullable Object>> bodies() {
        return Arbitraries.of(FIELDS)
                .flatMap(field -> values(field).map(value -> Tuple.of(field, value)))
                .list()
                .ofMaxSize(FIELDS.size())
                .map(RefusedCatalogRequestsTest::body);
    }

    private static Map<String, @Nullable Object> body(List<Tuple2<String, Object>> fields) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        fields.forEach(field -> body.put(field.get1(), field.get2() == NULL ? null : field.get2()));
        return body;
    }

    private static Arbitrary<Object> values(String field) {
        Arbitrary<Object> right = switch (field) {
            case "imageUrl", "url" -> Arbitraries.of("https://a.example/a", "x:y");
            case "urls" -> Arbitraries.of(List.of(), List.of(Map.of("url", "https://a.example/a")));
            case "llmFormat" -> Arbitraries.of("openai", "gemini", "anthropic");
            case "gender" -> Arbitraries.of("MALE", NULL);
            case "reasoningEffort" -> Arbitraries.of("low", "high");
            case "reasoningFormat" -> Arbitraries.of("raw", "hidden");
            case "enhance" -> Arbitraries.of(true, false);
            case "fileSize" -> Arbitraries.of(0, 5_000_000, -1);
            case "metadata" -> Arbitraries.of(Map.of(), Map.of("a", List.of(1)));
            default -> Arbitraries.strings().ofMaxLength(5).map(text -> text);
        };
        return Arbitraries.frequencyOf(
                Tuple.of(8, right),
                Tuple.of(1, Arbitraries.of(NULL, 7, 1.5, "", "no", true, List.of(), List.of(7), Map.of())));
    }

    private static List<?> catalogue(Organization anam) {
        return List.of(anam.avatars().all(), anam.voices().all(), anam.llms().all());
    }

    /** Everything in the organization, and how many ids were made. */
    private static Map<?, ?> seed(Organization anam) {
        return new SeedWriter(AllRooms.ROOMS).write(List.of(anam));
    }
}
