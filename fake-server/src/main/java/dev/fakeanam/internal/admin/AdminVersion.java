package dev.fakeanam.internal.admin;

/** Which product and which admin API this is, so that a client can tell whether it fits. */
public final class AdminVersion {
    public static final String PRODUCT = "Fake Anam";
    /** Goes up with each change that an older client or server would not understand. */
    public static final int ADMIN_API = 1;

    private AdminVersion() {}

    /** The version of the jar; outside a jar it says so. */
    public static String product() {
        String version = AdminVersion.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
