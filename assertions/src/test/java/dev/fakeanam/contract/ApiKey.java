package dev.fakeanam.contract;

/** An API key, which stays secret when an object that contains it is printed. */
public final class ApiKey {
    private static final String SHOWN = "<API key>";

    private final String secret;

    private ApiKey(String secret) {
        this.secret = secret;
    }

    /**
     * @param name where the key comes from, for the message
     * @param secret the key
     * @throws IllegalArgumentException if a header cannot contain it; the message does not show it
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

    /** Masks the key in a text from somewhere else, for example from a server that returns what it received. */
    String maskedIn(String text) {
        return text.replace(secret, SHOWN);
    }

    @Override
    public String toString() {
        return SHOWN;
    }
}
