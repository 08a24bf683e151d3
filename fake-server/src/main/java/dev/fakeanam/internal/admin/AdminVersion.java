package dev.fakeanam.internal.admin;

import dev.fakeanam.internal.admin.AdminDocuments.Version;

/** The product and its version of the admin API, so that a client knows whether it fits. */
public final class AdminVersion {
    public static final String PRODUCT = "Fake Anam";
    /** Increases with each change that an older client or server would not understand. */
    public static final int ADMIN_API = 1;

    private AdminVersion() {}

    static Version version() {
        return new Version(PRODUCT, product(), ADMIN_API);
    }

    /** The version of the jar, or a text that says that there is no jar. */
    public static String product() {
        String version = AdminVersion.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
