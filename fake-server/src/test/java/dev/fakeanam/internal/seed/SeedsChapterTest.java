package dev.fakeanam.internal.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.JavaProcess;
import dev.fakeanam.Organization;
import dev.fakeanam.RateLimits;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SeedsChapterTest {
    private static final Path CHAPTER =
            JavaProcess.TEST_CLASSES.resolve("../../../docs/SEEDS.md").normalize();

    @Test
    void its_example_is_a_seed() throws Exception {
        try (FakeAnam fake = EmbeddedFakeAnam.start()) {
            List<Organization> made =
                    Seed.parse(AllRooms.ROOMS, "SEEDS.md", block("json seed")).load(fake);

            Organization acme = made.get(0);
            assertThat(made).extracting(Organization::name).containsExactly("Acme", "Empty");
            assertThat(acme.apiKey()).isEqualTo("acme-full");
            assertThat(acme.personas().all()).extracting(Persona::name).containsExactly("Ada", "Bob");
            assertThat(acme.shareLinks().all()).hasSize(3);
            assertThat(acme.rateLimits()).isEqualTo(RateLimits.perMinute(60));
            assertThat(acme.scripts()).hasSize(1);
        }
    }

    @Test
    void its_message_is_the_one_for_that_mistake() throws Exception {
        String wrong = block("json seed").replaceFirst("\"usageLimit\": 10", "\"usageLimit\": 0");

        assertThatThrownBy(() -> Seed.parse(AllRooms.ROOMS, "seed.json", wrong))
                .hasMessage(block("text refusal").strip());
    }

    @Test
    void it_names_every_field() throws Exception {
        String chapter = Files.readString(CHAPTER);

        Map<String, Object> schemas = new HashMap<>();
        SeedDocument.of(AllRooms.ROOMS).schema(schemas);

        assertThat(schemas.entrySet())
                .filteredOn(schema -> schema.getKey().matches(".+(Seed|Spec)|IssuedKey|RateLimits|ScriptProgress"))
                .hasSize(6 + AllRooms.ROOMS.resources().size())
                .flatExtracting(schema -> properties(schema.getValue()))
                .allSatisfy(name -> assertThat(chapter).containsPattern("\\| `([^|]*[.`\\[])?" + name + "\\b"));
    }

    private static Set<?> properties(Object schema) {
        return ((Map<?, ?>) ((Map<?, ?>) schema).get("properties")).keySet();
    }

    private static String block(String name) throws IOException {
        Matcher block = Pattern.compile("(?s)\n```" + name + "\n(.*?)\n```\n").matcher(Files.readString(CHAPTER));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
