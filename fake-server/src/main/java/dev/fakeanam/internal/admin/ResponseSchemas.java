package dev.fakeanam.internal.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes schemas exact if only responses use them: these then allow no other fields, and one form of date-times.
 * Requests may have more fields, which are ignored.
 */
final class ResponseSchemas {
    private static final String REFERENCE = "#/components/schemas/";
    private static final String DATE_TIME = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$";

    private ResponseSchemas() {}

    /** {@return the schemas, exact where no request has them} */
    static Map<String, Object> tightened(Map<String, Object> schemas, Map<String, Object> paths) {
        Set<String> ofRequests = new LinkedHashSet<>();
        paths.values()
                .forEach(path -> ((Map<?, ?>) path)
                        .values()
                        .forEach(
                                operation -> collect(((Map<?, ?>) operation).get("requestBody"), schemas, ofRequests)));
        Map<String, Object> tightened = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> tightened.put(
                name, ofRequests.contains(name) || !(schema instanceof Map<?, ?> open) ? schema : closed(open)));
        return tightened;
    }

    private static void collect(Object value, Map<String, Object> schemas, Set<String> names) {
        if (value instanceof Map<?, ?> object) {
            if (object.get("$ref") instanceof String reference && reference.startsWith(REFERENCE)) {
                String name = reference.substring(REFERENCE.length());
                if (names.add(name)) {
                    collect(schemas.get(name), schemas, names);
                }
            }
            object.values().forEach(member -> collect(member, schemas, names));
        } else if (value instanceof List<?> array) {
            array.forEach(element -> collect(element, schemas, names));
        }
    }

    private static Map<String, Object> closed(Map<?, ?> schema) {
        Map<String, Object> closed = new LinkedHashMap<>();
        schema.forEach((name, value) -> closed.put(String.valueOf(name), exact(value)));
        if (schema.containsKey("properties") && !schema.containsKey("unevaluatedProperties")) {
            closed.putIfAbsent(schema.containsKey("allOf") ? "unevaluatedProperties" : "additionalProperties", false);
        }
        return closed;
    }

    private static Object exact(Object value) {
        if (value instanceof List<?> array) {
            List<Object> exact = new ArrayList<>();
            array.forEach(element -> exact.add(element == null ? element : exact(element)));
            return exact;
        }
        if (!(value instanceof Map<?, ?> object)) {
            return value;
        }
        Map<String, Object> exact = new LinkedHashMap<>();
        object.forEach((name, member) -> exact.put(String.valueOf(name), exact(member)));
        if ("date-time".equals(object.get("format"))) {
            exact.put("pattern", DATE_TIME);
        }
        return exact;
    }
}
