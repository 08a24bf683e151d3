package dev.fakeanam.internal.api.voices;

import dev.fakeanam.internal.api.OrganizationContext;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The keys of recordings that are uploaded on their own. A key ends with a checksum that only its organization makes.
 * So keys need not be stored, not even in a seed, and the key of another organization is recognized.
 */
final class AudioKeys {
    private static final String PREFIX = "audio_";
    private static final int CHECKSUM = 12;

    private AudioKeys() {}

    static String next(OrganizationContext organization) {
        String token = organization.identifiers().nextToken(PREFIX);
        return token + "_" + checksum(organization, token);
    }

    /** Whether an organization has made a key. */
    static boolean isKey(OrganizationContext organization, String text) {
        int end = text.lastIndexOf('_');
        return end > 0
                && text.startsWith(PREFIX)
                && text.substring(end + 1).equals(checksum(organization, text.substring(0, end)));
    }

    private static String checksum(OrganizationContext organization, String token) {
        byte[] source = (organization.organizationId() + '\n' + token).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(source).toString().replace("-", "").substring(0, CHECKSUM);
    }
}
