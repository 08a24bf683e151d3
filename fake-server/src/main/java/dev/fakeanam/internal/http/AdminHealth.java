package dev.fakeanam.internal.http;

import dev.fakeanam.internal.admin.AdminVersion;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells that the server is there, and which one it is. */
final class AdminHealth {
    private AdminHealth() {}

    static Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", "UP");
        fields.put("product", AdminVersion.PRODUCT);
        fields.put("version", AdminVersion.product());
        fields.put("adminApi", AdminVersion.ADMIN_API);
        return fields;
    }
}
