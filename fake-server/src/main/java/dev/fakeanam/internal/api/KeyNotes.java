package dev.fakeanam.internal.api;

/** Notes about requests without a valid API key that have nothing else to correct. */
public final class KeyNotes {
    public static final String UNKNOWN = "No open organization has this API key. In a test, the key is anam.apiKey()."
            + " If the admin API is on, GET /__admin/organizations lists the keys.";

    public static final String MISSING =
            "The request has no Authorization header. Send Authorization: Bearer and the API key.";

    private KeyNotes() {}
}
