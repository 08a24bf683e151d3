package dev.fakeanam.contract;

import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The address of the API that the suite runs against, and the keys for it.
 *
 * @param baseUrl scheme, host and port
 * @param apiKey a key that may do everything
 * @param personaId a persona of the key's organization
 * @param readOnlyApiKey a key of the same organization that may only read, if there is one
 * @param otherApiKey a key of another organization, if there is one
 * @param pause the least time from one request to the next
 * @param isFake whether it is a fake, which no request can harm
 */
public record ApiUnderTest(
        URI baseUrl,
        ApiKey apiKey,
        UUID personaId,
        Optional<ApiKey> readOnlyApiKey,
        Optional<ApiKey> otherApiKey,
        Duration pause,
        boolean isFake) {
    /** The prefix of the names below when they are configuration parameters of JUnit. */
    public static final String PARAMETER_PREFIX = "fakeanam.contract.";

    /** The configuration parameter that makes a run use the API that the environment variables name. */
    public static final String REAL = "real";

    static final String BASE_URL = "ANAM_BASE_URL";
    static final String API_KEY = "ANAM_API_KEY";
    static final String PERSONA_ID = "ANAM_PERSONA_ID";
    static final String READ_ONLY_API_KEY = "ANAM_READ_ONLY_API_KEY";
    static final String OTHER_API_KEY = "ANAM_OTHER_API_KEY";
    static final String PAUSE = "ANAM_PAUSE_MILLIS";

    private static final String IS_FAKE = "IS_FAKE";
    private static final String PAUSE_BY_DEFAULT = "1000";

    /**
     * Reads the address and the keys of Anam from environment variables.
     *
     * @param environment gives the value of a variable
     * @throws IllegalStateException if a variable is missing or wrong; the message names all of these, and shows no key
     */
    public static ApiUnderTest real(Function<String, Optional<String>> environment) {
        List<String> missing = List.of(BASE_URL, API_KEY, PERSONA_ID).stream()
                .filter(name -> given(environment, name).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "The profile real-api sends requests to Anam, and so needs to know where and"
                            + " as whom, but the environment lacks " + String.join(", ", missing)
                            + ". Set it as docs/CONTRACT.md says, or leave the profile out.");
        }
        try {
            return read(environment);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(wrong.getMessage());
        }
    }

    /**
     * Prepares an organization of a fake for the suite. Its clock ticks from now on, and it gets an avatar with a model
     * that no other avatar has.
     *
     * @param organization the organization
     * @param other another organization of the same fake
     */
    public static ApiUnderTest fake(Organization organization, Organization other) {
        organization.clock().resume();
        organization.avatars().given(avatar -> avatar.availableVersions("cara-4"));
        return new ApiUnderTest(
                organization.baseUrl(),
                key(organization.apiKey()),
                organization.givenPersona("Cara").id(),
                Optional.of(key(organization.issueApiKey(Permission.READ_ONLY))),
                Optional.of(key(other.apiKey())),
                Duration.ZERO,
                true);
    }

    /**
     * Returns these values as configuration parameters for another run. Use it only for fakes, because their keys are
     * not secret.
     */
    public Map<String, String> parameters() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(BASE_URL, baseUrl.toString());
        variables.put(API_KEY, apiKey.secret());
        variables.put(PERSONA_ID, personaId.toString());
        readOnlyApiKey.ifPresent(key -> variables.put(READ_ONLY_API_KEY, key.secret()));
        otherApiKey.ifPresent(key -> variables.put(OTHER_API_KEY, key.secret()));
        variables.put(PAUSE, String.valueOf(pause.toMillis()));
        variables.put(IS_FAKE, String.valueOf(isFake));
        Map<String, String> parameters = new LinkedHashMap<>();
        variables.forEach((name, value) -> parameters.put(PARAMETER_PREFIX + name, value));
        return parameters;
    }

    static ApiUnderTest read(Function<String, Optional<String>> variables) {
        return new ApiUnderTest(
                url(given(variables, BASE_URL).orElseThrow()),
                ApiKey.of(API_KEY, given(variables, API_KEY).orElseThrow()),
                personaId(given(variables, PERSONA_ID).orElseThrow()),
                given(variables, READ_ONLY_API_KEY).map(key -> ApiKey.of(READ_ONLY_API_KEY, key)),
                given(variables, OTHER_API_KEY).map(key -> ApiKey.of(OTHER_API_KEY, key)),
                pause(given(variables, PAUSE).orElse(PAUSE_BY_DEFAULT)),
                given(variables, IS_FAKE).map(Boolean::valueOf).orElse(false));
    }

    private static Optional<String> given(Function<String, Optional<String>> variables, String name) {
        return variables.apply(name).filter(value -> !value.isEmpty());
    }

    private static URI url(String text) {
        // A wrong value is not shown, because it may be a key.
        if (!text.matches("(https://|http://(localhost|127\\.0\\.0\\.1)(?=[:/]|$))[^/@?#\\s]*/?")) {
            throw new IllegalArgumentException(
                    BASE_URL + " is no base URL that a key can be sent to. It is like https://api.anam.ai, with neither"
                            + " path nor user, and http is only for localhost.");
        }
        return URI.create(text.replaceAll("/$", ""));
    }

    private static UUID personaId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            throw new IllegalArgumentException(
                    PERSONA_ID + " is the uuid of one of your personas, but \"" + text + "\" is none.");
        }
    }

    private static Duration pause(String millis) {
        if (!millis.matches("\\d{1,5}")) {
            throw new IllegalArgumentException(
                    PAUSE + " is a number of milliseconds from 0 to 99999, but \"" + millis + "\" was given.");
        }
        return Duration.ofMillis(Long.parseLong(millis));
    }

    private static ApiKey key(String secret) {
        return ApiKey.of("A fake's key", secret);
    }
}
