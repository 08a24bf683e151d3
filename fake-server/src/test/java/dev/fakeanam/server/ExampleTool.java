package dev.fakeanam.server;

import dev.fakeanam.Organization;
import dev.fakeanam.json.Json;
import dev.fakeanam.tools.Tool;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tool of the reference's examples, with the field that the examples leave out. */
final class ExampleTool {
    static final UUID ID = new UUID(0, 0);
    static final Instant CREATED_AT = Instant.parse("2026-04-20T10:00:00.000Z");
    static final String CONFIG =
            "{\"parameters\":{\"type\":\"object\",\"properties\":{\"date\":{\"type\":\"string\",\"description\":\"YYYY-MM-DD\"}}}}";
    static final String JSON =
            "{\"id\":\"00000000-0000-0000-0000-000000000000\",\"name\":\"open_calendar\",\"description\":\"Opens it.\","
                    + "\"type\":\"CLIENT\",\"config\":" + CONFIG + ",\"disableInterruptions\":false,"
                    + "\"createdAt\":\"2026-04-20T10:00:00.000Z\",\"updatedAt\":null,\"usageCount\":0}";
    static final String CREATION =
            "{\"name\":\"open_calendar\",\"description\":\"Opens it.\",\"type\":\"CLIENT\",\"config\":" + CONFIG + "}";

    /** Wrong names, each with the details of its 400. */
    static final List<Wrong> WRONG = List.of(
            new Wrong("name", "\"\"", "String must contain at least 1 character(s)", "too_small"),
            new Wrong("name", Json.write("a".repeat(65)), "String must contain at most 64 character(s)", "too_big"),
            new Wrong("name", "\"open calendar\"", "Invalid", "invalid_string"),
            new Wrong("name", "\"ä\"", "Invalid", "invalid_string"),
            new Wrong("name", "\"a\\n\"", "Invalid", "invalid_string"),
            new Wrong("name", "null", "Expected string, received null", "invalid_type"),
            new Wrong("name", "7", "Expected string, received number", "invalid_type"),
            new Wrong("description", "\"\"", "String must contain at least 1 character(s)", "too_small"),
            new Wrong(
                    "description",
                    Json.write("a".repeat(1025)),
                    "String must contain at most 1024 character(s)",
                    "too_big"),
            new Wrong("description", "[]", "Expected string, received array", "invalid_type"),
            new Wrong(
                    "type",
                    "\"client\"",
                    "Invalid enum value. Expected 'CLIENT' | 'SERVER_RAG' | 'SERVER_WEBHOOK' | 'SYSTEM', received 'client'",
                    "invalid_enum_value"),
            new Wrong("type", "null", "Expected string, received null", "invalid_type"),
            new Wrong("disableInterruptions", "\"true\"", "Expected boolean, received string", "invalid_type"),
            new Wrong("disableInterruptions", "null", "Expected boolean, received null", "invalid_type"),
            new Wrong("config", "null", "Expected object, received null", "invalid_type"),
            new Wrong("config", "[]", "Expected object, received array", "invalid_type"),
            new Wrong("config", "\"{}\"", "Expected object, received string", "invalid_type"));

    /** A wrong value of a field, and the fault that the response reports. */
    record Wrong(String field, String value, String message, String code) {
        Response answer() {
            return Response.invalid(field, message, code);
        }

        @Override
        public String toString() {
            return field + " " + (value.length() > 40 ? value.length() + " characters" : value);
        }
    }

    private ExampleTool() {}

    static Tool given(Organization anam) {
        return anam.tools()
                .given(tool -> tool.id(ID)
                        .name("open_calendar")
                        .description("Opens it.")
                        .config(config())
                        .createdAt(CREATED_AT));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> config() {
        return (Map<String, Object>) Json.parse(CONFIG);
    }
}
