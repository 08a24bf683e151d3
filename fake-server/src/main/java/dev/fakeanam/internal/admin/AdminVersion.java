package dev.fakeanam.internal.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which product and which admin API this is, so that a client can tell whether it fits. */
public final class AdminVersion {
    public static final String PRODUCT = "Fake Anam";
    /** Goes up with each change that an older client or server would not understand. */
    public static final int ADMIN_API = 1;

    private AdminVersion() {}

    public static Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("product", PRODUCT);
        fields.put("version", product());
        fields.put("adminApi", ADMIN_API);
        return fields;
    }

    /** The version of the jar; outside a jar it says so. */
    public static String product() {
        String version = AdminVersion.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
