package dev.fakeanam.contract;

/** A secret, which nothing that prints objects gives away. */
public final class ApiKey {
    private static final String SHOWN = "<API key>";

    private final String secret;

    private ApiKey(String secret) {
        this.secret = secret;
    }

    /**
     * @param name what the key comes from, for the message
     * @param secret the key
     * @throws IllegalArgumentException if no header could carry it; the message does not have it
     */
    public static ApiKey of(String name, String secret) {
        if (!secret.matches("[!-~]+")) {
            throw new IllegalArgumentException(
                    name + " is no API key: a key has only visible ASCII characters, and no spaces. Copy it again.");
        }
        return new ApiKey(secret);
    }

    String secret() {
        return secret;
    }

    /** Takes the key out of a text that someone else wrote: a server that echoes what it received, for one. */
    String maskedIn(String text) {
        return text.replace(secret, SHOWN);
    }

    @Override
    public String toString() {
        return SHOWN;
    }
}
