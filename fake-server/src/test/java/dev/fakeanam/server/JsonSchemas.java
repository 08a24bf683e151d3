package dev.fakeanam.server;

import dev.fakeanam.json.Json;
import io.openapiprocessor.jsonschema.ouput.OutputConverter;
import io.openapiprocessor.jsonschema.ouput.OutputUnit;
import io.openapiprocessor.jsonschema.schema.DocumentLoader;
import io.openapiprocessor.jsonschema.schema.JsonInstance;
import io.openapiprocessor.jsonschema.schema.JsonSchema;
import io.openapiprocessor.jsonschema.schema.Output;
import io.openapiprocessor.jsonschema.schema.SchemaStore;
import io.openapiprocessor.jsonschema.validator.Validator;
import io.openapiprocessor.jsonschema.validator.steps.ValidationStep;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks JSON against schemas. A schema may refer only to given schemas, because nothing is fetched. */
final class JsonSchemas {
    private static final URI SCHEMA = URI.create("https://fake-anam.test/schema");
    private static final List<String> OPENAPI = List.of(
            "/openapi/3.1/schema-base/2025-09-15",
            "/openapi/3.1/schema/2025-09-15",
            "/openapi/3.1/dialect/2024-11-10",
            "/openapi/3.1/meta/2024-11-10");

    private JsonSchemas() {}

    /**
     * {@return where an OpenAPI document differs from the schema that the OpenAPI Initiative publishes for OpenAPI 3.1}
     */
    static List<String> faultsOfOpenApi(Object document) {
        SchemaStore store = newStore();
        OPENAPI.forEach(resource -> {
            Object schema = Json.parse(text(resource));
            store.register(URI.create((String) ((Map<?, ?>) schema).get("$id")), schema);
        });
        return faults(
                store.getSchema(URI.create("https://spec.openapis.org/oas/3.1/schema-base/2025-09-15")), document);
    }

    /** {@return where a value differs from a schema of JSON Schema's draft 2020-12} */
    static List<String> faults(Object schema, @Nullable Object value) {
        return compile(schema).faults(value);
    }

    /** {@return a schema of JSON Schema's draft 2020-12, to check many values} */
    static Compiled compile(Object schema) {
        SchemaStore store = newStore();
        store.register(SCHEMA, schema);
        return new Compiled(store.getSchema(SCHEMA));
    }

    /** A compiled schema. It is thread-safe, which the library does not promise. */
    static final class Compiled {
        private final JsonSchema schema;

        private Compiled(JsonSchema schema) {
            this.schema = schema;
        }

        /** {@return where a value differs from it} */
        synchronized List<String> faults(@Nullable Object value) {
            return JsonSchemas.faults(schema, value);
        }
    }

    private static List<String> faults(JsonSchema schema, @Nullable Object value) {
        ValidationStep step = new Validator().validate(schema, new JsonInstance(value));
        if (step.isValid()) {
            return List.of();
        }
        Collection<OutputUnit> errors =
                new OutputConverter(Output.BASIC).convert(step).getErrors();
        return errors.stream()
                .map(error -> "at \"" + error.getInstanceLocation() + "\": " + error.getError())
                .toList();
    }

    private static SchemaStore newStore() {
        SchemaStore store = new SchemaStore(new DocumentLoader(
                uri -> {
                    throw new IOException("There is no schema " + uri + ".");
                },
                Json::parse));
        store.registerDraft202012();
        return store;
    }

    static String text(String resource) {
        try (InputStream in = JsonSchemas.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
