package dev.fakeanam.internal.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.Setting;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedFaultTest {
    /** The fields of an organization: those of all resources among them. */
    private static final String FIELDS = Stream.of(
                    Stream.of("name", "apiKeys"),
                    AllRooms.ROOMS.resources().stream().map(Resource::field),
                    AllRooms.ROOMS.settings().stream().map(Setting::field),
                    Stream.of("clock", "rateLimits", "scripts", "counters"))
            .flatMap(fields -> fields)
            .collect(Collectors.joining(", "));

    private static final String KINDS = Stream.concat(
                    AllRooms.ROOMS.resources().stream().map(Resource::name), Stream.of("token", "script"))
            .collect(Collectors.joining(", "));

    private static final String ID = "00000000-0000-0000-0000-000000000001";

    private final FakeAnam fake = EmbeddedFakeAnam.start();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        fake.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|1|The document is [], but has to be an object with the fields organizations.",
                "{\"orgs\":1}|9|orgs is not a field of a Seed. Its fields are organizations.",
                "{\"organizations\":{}}|18|organizations is {}, but has to be an array.",
                "{\"organizations\":[1]}|19|organizations[0] is 1, but has to be an object with the fields {fields}.",
                "{\"organizations\":[{}]}|19|organizations[0] has no field name. Add it.",
                "{\"organizations\":[{\"name\":\" \"}]}|27|organizations[0].name is \" \", but has to be a string"
                        + " that is not"
                        + " blank.",
                "{\"organizations\":[{\"name\":null}]}|27|organizations[0].name is null, but has to be a string that"
                        + " is not"
                        + " blank."
            })
    void a_document_of_another_shape_is_refused(String text, int column, String message) {
        assertThatIsRefused(text, "seed.json, line 1, column " + column + ": " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"extra\":1`|9|extra is not a field of an OrganizationSeed. Its fields are {fields}.",
                "`\"apiKeys\":[{\"key\":\"k\",\"permision\":\"NONE\"}]`|35|apiKeys[0].permision is not a field of an"
                        + " IssuedKey. Did you mean permission? Its fields are key, permission, revoked.",
                "`\"apiKeys\":[{}]`|12|apiKeys[0] has no field key. Add it.",
                "`\"apiKeys\":[{\"key\":5}]`|19|apiKeys[0].key is 5, but has to be a string.",
                "`\"apiKeys\":[{\"key\":\"two words\"}]`|19|apiKeys[0].key: An API key consists of visible ASCII"
                        + " characters without spaces, because it is sent in a header, but \"two words\" was given.",
                "`\"apiKeys\":[{\"key\":\"two\\nlines\"}]`|19|apiKeys[0].key: An API key consists of visible ASCII"
                        + " characters without spaces, because it is sent in a header, but \"two\\nlines\" was given.",
                "`\"apiKeys\":[{\"key\":\"k\",\"permission\":\"full\"}]`|36|apiKeys[0].permission is \"full\", but"
                        + " has to be one of"
                        + " FULL, READ_ONLY, NONE.",
                "`\"apiKeys\":[{\"key\":\"k\",\"revoked\":1}]`|33|apiKeys[0].revoked is 1, but has to be true or"
                        + " false.",
                "`\"personas\":[{\"id\":\"1\",\"name\":\"A\"}]`|19|personas[0].id is \"1\", but has to be a uuid,"
                        + " 8-4-4-4-12"
                        + " hexadecimal digits.",
                "`\"personas\":[{}]`|13|personas[0] has no field name. Add it.",
                "`\"personas\":[{\"name\":5}]`|21|personas[0].name is 5, but has to be a string.",
                "`\"clock\":5`|9|clock is 5, but has to be an object with the fields now, ticking.",
                "`\"clock\":{\"now\":\"noon\"}`|16|clock.now is \"noon\", but has to be a date-time from"
                        + " 1970-01-01T00:00:00Z to"
                        + " 9998-12-31T23:59:59.999Z.",
                "`\"clock\":{\"ticking\":null}`|20|clock.ticking is null, but has to be true or false.",
                "`\"rateLimits\":{\"perMinute\":0}`|27|rateLimits.perMinute is 0, but has to be an integer from 1 to"
                        + " 2147483647"
                        + " or null.",
                "`\"rateLimits\":{\"perHour\":1.5}`|25|rateLimits.perHour is 1.5, but has to be an integer from 1 to"
                        + " 2147483647"
                        + " or null.",
                "`\"rateLimits\":{\"perDay\":1}`|24|rateLimits.perDay is not a field of a RateLimits. Its fields are perMinute, perHour.",
                "`\"counters\":{\"token\":-1}`|21|counters.token is -1, but has to be an integer from 0 to 2147483647.",
                "`\"scripts\":[{}]`|12|scripts[0] has no field script. Add it.",
                "`\"scripts\":[{\"script\":5}]`|22|scripts[0].script is 5, but has to be an object with the fields"
                        + " id, request, steps, location.",
                "`\"scripts\":[{\"script\":{\"id\":\"s\",\"request\":{},\"steps\":[]}}]`|22|scripts[0].script: A"
                        + " script has at"
                        + " least one step. Say what happens: a reply with the status 503, for example.",
                "`\"scripts\":[{\"hits\":-1,\"script\":{\"id\":\"s\",\"request\":{},\"steps\":[{\"fault\":{\"kind\":\"neverAnswer\"}}]}}]`|20"
                        + "|scripts[0].hits is -1, but has to be an integer from 0 to 2147483647.",
                "`\"scripts\":[{\"chances\":2,\"script\":{\"id\":\"s\",\"request\":{},\"steps\":[{\"fault\":{\"kind\":\"neverAnswer\"}}]}}]`"
                        + "|12|scripts[0]: The script s has no step with oneIn, but has tried 2 chances. Leave chances"
                        + " out.",
                "`\"scripts\":[{\"script\":{\"id\":\"s\",\"request\":{\"method\":\"GET\",\"path\":\"/nowhere\"},\"steps\":"
                        + "[{\"fault\":{\"kind\":\"neverAnswer\"}}]}}]`|22|scripts[0].script: A script for GET"
                        + " /nowhere could never be"
                        + " played: the API answers it by itself, with a 404 outside /v1/ and a 405 on a path that"
                        + " has other methods."
                        + " Name a method that the path has, or a path below /v1/ that the fake does not emulate."
            })
    void a_wrong_field_of_an_organization_is_refused(String field, int column, String message) {
        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"A\",\n" + field + "}]}",
                "seed.json, line 2, column " + column + ": organizations[0]." + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id|7|is 7, but has to be a uuid, 8-4-4-4-12 hexadecimal digits",
                "token|\"\"|is \"\", but has to be a string that is not blank",
                "type|\"link\"|is \"link\", but has to be one of LINK, PLAYER_EMBED, ORB_EMBED",
                "expiresAt|\"10000-01-01T00:00:00Z\"|is \"10000-01-01T00:00:00Z\", but has to be a date-time from"
                        + " 1970-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z or null",
                "usageLimit|0|is 0, but has to be an integer from 1 to 2147483647 or null",
                "usageLimit|2147483648|is 2147483648, but has to be an integer from 1 to 2147483647 or null",
                "usageCount|-1|is -1, but has to be an integer from 0 to 2147483647",
                "usageCount|null|is null, but has to be an integer from 0 to 2147483647",
                "allowedOrigins|\"a\"|is \"a\", but has to be an array",
                "allowAllOrigins|\"yes\"|is \"yes\", but has to be true or false",
                "removeWatermark|0|is 0, but has to be true or false",
                "enabled|null|is null, but has to be true or false",
                "isPrimary|[]|is [], but has to be true or false",
                "createdAt|null|is null, but has to be a date-time from 1970-01-01T00:00:00Z to"
                        + " 9999-12-31T23:59:59.999Z",
                "createdAt|\"1969-12-31T23:59:59Z\"|is \"1969-12-31T23:59:59Z\", but has to be a date-time from"
                        + " 1970-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z",
                "personaId|\"" + ID + "\"|is \"" + ID
                        + "\", but has to be the id of one of the organization's personas, but the seed gives none"
                        + " of them an id",
                "usagelimit|5|is not a field of a ShareLinkSpec. Did you mean usageLimit? Its fields are id, token, type, expiresAt,"
                        + " usageLimit, usageCount,"
                        + " allowedOrigins, allowAllOrigins, removeWatermark, enabled, isPrimary, createdAt, personaId,"
                        + " personaName, expiresIn, expired, usedUp"
            })
    void a_wrong_field_of_a_share_link_is_refused(String field, String value, String message) {
        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"A\"},{\"name\":\"B\",\"shareLinks\":[{},\n{\"" + field + "\": " + value
                        + "}]}]}",
                "seed.json, line 2, column " + (field.length() + 6) + ": organizations[1].shareLinks[1]." + field + " "
                        + message + ".");
    }

    @Test
    void an_origin_that_is_not_a_string_is_refused() {
        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"A\",\"shareLinks\":[{\"allowedOrigins\":[\"a\",5]}]}]}",
                "seed.json, line 1, column 68: organizations[0].shareLinks[0].allowedOrigins[1] is 5, but has to be"
                        + " a string.");
    }

    @Test
    void a_persona_that_the_organization_has_not_is_refused_with_those_it_has() {
        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"A\",\"personas\":[{\"name\":\"P\",\"id\":\"" + ID
                        + "\"}],\"shareLinks\":[\n{\"personaId\":\"00000000-0000-0000-0000-000000000002\"}]}]}",
                "seed.json, line 2, column 14: organizations[0].shareLinks[0].personaId is"
                        + " \"00000000-0000-0000-0000-000000000002\", but has to be the id of one of the organization's"
                        + " personas, " + ID + ".");
    }

    @Test
    void a_key_cannot_be_twice_in_one_organization() {
        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"A\",\"apiKeys\":[{\"key\":\"k\"},\n{\"key\":\"k\",\"permission\":\"NONE\"}]}]}",
                "seed.json, line 2, column 8: organizations[0].apiKeys[1].key is \"k\", but so is"
                        + " organizations[0].apiKeys[0].key: the organization has this key twice. Remove one.");
    }

    @Test
    void a_key_cannot_be_in_two_organizations() {
        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"A\",\"apiKeys\":[{\"key\":\"k\"}]},\n{\"name\":\"B\",\"apiKeys\":[{\"key\":\"k\"}]}]}",
                "seed.json, line 2, column 31: organizations[1].apiKeys[0].key is \"k\", but so is"
                        + " organizations[0].apiKeys[0].key: a key opens one organization. Choose another.");
    }

    @Test
    void personas_cannot_share_an_id() {
        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"A\",\"personas\":[{\"name\":\"P\",\"id\":\"" + ID
                        + "\"},\n{\"name\":\"Q\",\"id\":\"" + ID + "\"}]}]}",
                "seed.json, line 2, column 18: organizations[0].personas[1].id is \"" + ID
                        + "\", but so is organizations[0].personas[0].id: an id is that of one persona."
                        + " Give another, or leave it out to get a generated one.");
    }

    @Test
    void two_personas_cannot_be_the_default() {
        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"A\",\"personas\":[{\"name\":\"P\",\"default\":true},\n"
                        + "{\"name\":\"Q\",\"default\":true}]}]}",
                "seed.json, line 2, column 23: organizations[0].personas[1].default is true, but so is"
                        + " organizations[0].personas[0].default: links that name no persona have one."
                        + " Make one of them false.");
    }

    @Test
    void share_links_cannot_share_an_id_or_a_token() {
        String link = "{\"id\":\"" + ID + "\",\"token\":\"t\"}";

        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"A\",\"shareLinks\":[" + link + ",\n" + link + "]}]}",
                "seed.json, line 2, column 7: organizations[0].shareLinks[1].id is \"" + ID
                        + "\", but so is organizations[0].shareLinks[0].id: an id is that of one share link."
                        + " Give another, or leave it out to get a generated one."
                        + System.lineSeparator()
                        + "seed.json, line 2, column 54: organizations[0].shareLinks[1].token is \"t\", but so is"
                        + " organizations[0].shareLinks[0].token: a token is that of one share link."
                        + " Give another, or leave it out to get a generated one.");
    }

    @Test
    void a_persona_cannot_have_two_primary_links() {
        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"A\",\"personas\":[{\"name\":\"P\",\"default\":true,\"id\":\"" + ID
                        + "\"}],\"shareLinks\":[{\"isPrimary\":true},\n{\"isPrimary\":true,\"personaId\":\"" + ID
                        + "\"}]}]}",
                "seed.json, line 2, column 14: organizations[0].shareLinks[1].isPrimary is true, but so is"
                        + " organizations[0].shareLinks[0].isPrimary: a persona has one primary share link."
                        + " Make one of them false.");
    }

    @Test
    void scripts_cannot_share_an_id() {
        String script =
                "{\"script\":{\"id\":\"s\",\"request\":{},\"steps\":[{\"fault\":{\"kind\":\"garbage\"},\"applied\":true}]}}";

        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"A\",\"scripts\":[" + script + ",\n" + script + "]}]}",
                "seed.json, line 2, column 17: organizations[0].scripts[1].script.id is \"s\", but so is"
                        + " organizations[0].scripts[0].script.id: an id is that of one script. Give another.");
    }

    @ParameterizedTest
    @CsvSource({"avatarId,avatars", "voiceId,voices", "llmId,llms"})
    void what_a_persona_uses_has_to_be_there(String field, String list) {
        String persona = "{\"name\":\"Ada\",\"" + field + "\":\"" + ID + "\"}";

        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"A\",\n\"personas\":[" + persona + "]}]}",
                "seed.json, line 2, column " + (30 + field.length()) + ": organizations[0].personas[0]." + field
                        + " is \"" + ID + "\", but names none of the organization's " + list + ". Add it to " + list
                        + ", or leave it out.");
    }

    @Test
    void all_faults_are_reported_in_the_order_of_the_text() {
        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"\",\n\"clock\":5,\n\"apiKeys\":[{\"key\":1}]},\n5]}",
                String.join(
                        System.lineSeparator(),
                        "seed.json, line 1, column 27: organizations[0].name is \"\", but has to be a string that is"
                                + " not"
                                + " blank.",
                        "seed.json, line 2, column 9: organizations[0].clock is 5, but has to be an object with the"
                                + " fields"
                                + " now, ticking.",
                        "seed.json, line 3, column 19: organizations[0].apiKeys[0].key is 1, but has to be a string.",
                        "seed.json, line 4, column 1: organizations[1] is 5, but has to be an object with the fields"
                                + " {fields}."));
    }

    @Test
    void a_long_value_is_cut() {
        assertThatIsRefused(
                "{\"organizations\":\"" + "x".repeat(100) + "\"}",
                "seed.json, line 1, column 18: organizations is \"" + "x".repeat(79) + "…, but has to be an array.");
    }

    @Test
    void a_number_of_a_megabyte_is_shown_by_its_first_digits() {
        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"A\",\"shareLinks\":[{\"usageLimit\":" + "9".repeat(1 << 20) + "}]}]}",
                "seed.json, line 1, column 59: organizations[0].shareLinks[0].usageLimit is " + "9".repeat(80)
                        + "…, but has to be an integer from 1 to 2147483647 or null.");
    }

    @Test
    void a_name_with_dots_and_brackets_has_its_own_place() {
        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"A\",\n\"clock.now\":1,\n\"clock\":{\"now\":2}}],\n\"organizations[0].name\":3}",
                String.join(
                        System.lineSeparator(),
                        "seed.json, line 2, column 13: organizations[0].clock.now is not a field of an"
                                + " OrganizationSeed."
                                + " Its fields are {fields}.",
                        "seed.json, line 3, column 16: organizations[0].clock.now is 2, but has to be a date-time from"
                                + " 1970-01-01T00:00:00Z to 9998-12-31T23:59:59.999Z.",
                        "seed.json, line 4, column 25: organizations[0].name is not a field of a Seed. Its fields are"
                                + " organizations."));
    }

    @Test
    void each_unknown_field_has_its_own_place() {
        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"A\",\"counters\":{\"tokens\":1,\n\"personas\":2}}]}",
                String.join(
                        System.lineSeparator(),
                        "seed.json, line 1, column 52: organizations[0].counters.tokens is not a field of a"
                                + " CounterSeed. Did you mean token? Its fields are {kinds}.",
                        "seed.json, line 2, column 12: organizations[0].counters.personas is not a field of a"
                                + " CounterSeed. Did you mean persona? Its fields are {kinds}."));
    }

    @Test
    void an_element_that_is_not_an_object_is_refused_once() {
        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"A\",\"apiKeys\":[5]}]}",
                "seed.json, line 1, column 42: organizations[0].apiKeys[0] is 5, but has to be an object with the"
                        + " fields key, permission, revoked.");
    }

    @Test
    void what_share_links_say_twice_is_refused() {
        assertThatIsRefused(
                "{\"organizations\":[{\"name\":\"A\",\"shareLinks\":[{\"usedUp\":true,\"usageLimit\":null},\n"
                        + "{\"expired\":true,\"expiresIn\":\"PT1H\"}]}]}",
                String.join(
                        System.lineSeparator(),
                        "seed.json, line 1, column 45: organizations[0].shareLinks[0]: A link cannot be both"
                                + " unlimited()"
                                + " and usedUp(). Use usageLimit(n) instead of unlimited().",
                        "seed.json, line 2, column 1: organizations[0].shareLinks[1]: A link has only one of"
                                + " expiresAt, expiresIn and expired, but this one has expiresIn and expired. Leave"
                                + " out all but one."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1000000000H", "-PT1000000H", "PT2562047788015215H"})
    void a_life_that_ends_at_no_date_time_is_refused(String life) {
        assertThatThrownBy(() -> Seed.parse(
                                AllRooms.ROOMS,
                                "seed.json",
                                "{\"organizations\":[{\"name\":\"A\",\"shareLinks\":[{\"expiresIn\":\"" + life
                                        + "\"}]}]}")
                        .load(fake))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "A date-time of the API is from 1970-01-01T00:00:00Z to" + " 9999-12-31T23:59:59.999Z, but ");
    }

    @Test
    void nesting_beyond_the_limit_is_refused() {
        assertThatIsRefused("[".repeat(501) + "]".repeat(501), "seed.json: The JSON is nested deeper than 500 levels.");
    }

    @Test
    void a_value_that_is_nested_up_to_the_limit_is_refused_by_its_start() {
        assertThatIsRefused(
                "{\"organizations\":[" + "[".repeat(498) + "]".repeat(498) + "]}",
                "seed.json, line 1, column 19: organizations[0] is " + "[".repeat(80)
                        + "…, but has to be an object with the fields {fields}.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|The text is empty, which is not JSON.",
                "{\"organizations\":[}|The text is not JSON: Unexpected close marker '}': expected ']' at line 1,"
                        + " column 19.",
                "{\"organizations\":[],\"organizations\":[]}|An object has the field organizations for the second"
                        + " time at line"
                        + " 1, column 21."
            })
    void what_is_not_json_is_refused(String text, String message) {
        assertThatIsRefused(text, "seed.json: " + message);
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        Path file = directory.resolve("none.json");

        assertThatThrownBy(() -> Seed.read(AllRooms.ROOMS, file))
                .isInstanceOf(SeedException.class)
                .hasMessage("The seed " + file + " cannot be read: there is no such file. Name a JSON file.");
    }

    @Test
    void a_directory_is_refused() {
        assertThatThrownBy(() -> Seed.read(AllRooms.ROOMS, directory))
                .isInstanceOf(SeedException.class)
                .hasMessage("The seed " + directory + " cannot be read: it is a directory. Name a JSON file.");
    }

    @Test
    void a_file_beyond_16_mebibytes_is_refused_unread() throws IOException {
        Path file = directory.resolve("large.json");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {' '}), 16 << 20);
        }

        assertThatThrownBy(() -> Seed.read(AllRooms.ROOMS, file))
                .isInstanceOf(SeedException.class)
                .hasMessage(
                        "The seed " + file + " has 16777217 bytes, but may have 16777216 at most. Leave out what the"
                                + " tests do not need.");
    }

    @Test
    void a_file_of_16_mebibytes_is_read() throws IOException {
        Path file = Files.writeString(directory.resolve("seed.json"), "{}" + " ".repeat((16 << 20) - 2));

        assertThat(Seed.read(AllRooms.ROOMS, file)).isNotNull();
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused() throws Exception {
        Path file = Files.write(
                directory.resolve("latin.json"),
                "{\"organizations\":[{\"name\":\"\u00e9\"}]}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Seed.read(AllRooms.ROOMS, file))
                .isInstanceOf(SeedException.class)
                .hasMessage("The seed " + file + " is not text in UTF-8. Save it as UTF-8.");
    }

    @Test
    void messages_name_the_file() throws Exception {
        Path file = Files.writeString(directory.resolve("wrong.json"), "5");

        assertThatThrownBy(() -> Seed.read(AllRooms.ROOMS, file))
                .hasMessage(file + ", line 1, column 1: The document is 5, but has to be an object with the fields"
                        + " organizations.");
    }

    private static void assertThatIsRefused(String text, String message) {
        assertThatThrownBy(() -> Seed.parse(AllRooms.ROOMS, "seed.json", text))
                .isInstanceOf(SeedException.class)
                .satisfies(refused -> assertThat(refused.getMessage())
                        .isEqualTo(message.replace("{fields}", FIELDS).replace("{kinds}", KINDS)));
    }
}
