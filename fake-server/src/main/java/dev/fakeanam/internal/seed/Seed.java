package dev.fakeanam.internal.seed;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.json.PrintableText;
import dev.fakeanam.json.MalformedJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A seed that was read and checked: the organizations that a server starts with. Immutable. */
public final class Seed {
    private final String source;
    private final List<OrganizationSeed> organizations;

    private Seed(String source, List<OrganizationSeed> organizations) {
        this.source = source;
        this.organizations = List.copyOf(organizations);
    }

    private static final int MOST_BYTES = 16 << 20;

    /**
     * Reads a seed from a file.
     *
     * @throws SeedException if the file cannot be read, or is not a seed; the message has a line for each fault
     */
    public static Seed read(Rooms rooms, Path file) {
        try {
            return parse(rooms, file.toString(), text(file));
        } catch (CharacterCodingException notUtf8) {
            throw new SeedException("The seed " + file + " is not text in UTF-8. Save it as UTF-8.");
        } catch (IOException unreadable) {
            String reason = unreadable instanceof NoSuchFileException
                    ? "there is no such file"
                    : Files.isDirectory(file) ? "it is a directory" : String.valueOf(unreadable.getMessage());
            throw new SeedException("The seed " + file + " cannot be read: " + reason + ". Name a JSON file.");
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                // A pipe has no size.
                String size = Files.isRegularFile(file) ? String.valueOf(Files.size(file)) : "more than " + MOST_BYTES;
                throw new SeedException("The seed " + file + " has " + size + " bytes, but may have " + MOST_BYTES
                        + " at most. Leave out what the tests do not need.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }

    /**
     * Reads a seed from a text.
     *
     * @param source the name of the seed in messages
     * @throws SeedException if it is not a seed; the message has a line for each fault
     */
    public static Seed parse(Rooms rooms, String source, String text) {
        try {
            return new Seed(
                    source,
                    new SeedReader(rooms, source, text)
                            .read().stream()
                                    .map(fields -> new OrganizationSeed(rooms, fields))
                                    .toList());
        } catch (MalformedJsonException noJson) {
            throw new SeedException(source + ": " + PrintableText.of(String.valueOf(noJson.getMessage())));
        }
    }

    /** Returns the name of the seed in messages. */
    public String source() {
        return source;
    }

    /**
     * Makes its organizations, all or none.
     *
     * @param fake a server in this process
     * @return the organizations, in the order in which the seed has them
     * @throws IllegalArgumentException if one of its keys is in use at the server
     * @throws IllegalStateException if the server may not have so many organizations
     */
    public List<Organization> load(FakeAnam fake) {
        List<Organization> made = new ArrayList<>();
        try {
            for (OrganizationSeed seed : organizations) {
                Organization organization = fake.newOrganization(seed.name());
                made.add(organization);
                seed.fill(organization);
            }
            return List.copyOf(made);
        } catch (RuntimeException refused) {
            made.forEach(Organization::close);
            throw refused;
        }
    }
}
