package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.assertions.Samples.LINK;

import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.avatars.RenderStyle;
import dev.fakeanam.llms.Llm;
import dev.fakeanam.llms.LlmFormat;
import dev.fakeanam.llms.ReasoningEffort;
import dev.fakeanam.llms.ReasoningFormat;
import dev.fakeanam.personas.Brain;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.personas.PersonaSummary;
import dev.fakeanam.personas.PrimaryShareLink;
import dev.fakeanam.tools.Tool;
import dev.fakeanam.tools.ToolType;
import dev.fakeanam.voices.Voice;
import dev.fakeanam.voices.VoiceGender;
import dev.fakeanam.voices.VoiceProvider;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A persona with all fields, one without optional fields, and one as a list shows it. */
final class PersonaSamples {
    static final Instant CREATED_AT = Instant.parse("2026-04-20T10:00:00Z");
    static final Instant UPDATED_AT = Instant.parse("2026-04-21T10:00:00Z");

    static final Avatar AVATAR = new Avatar(
            UUID.fromString("a0000000-0000-4000-8000-000000000001"),
            "Cara",
            "home",
            "https://example.com/cara.png",
            null,
            null,
            null,
            null,
            CREATED_AT,
            CREATED_AT,
            null,
            List.of("cara-3"),
            "cara-3",
            null,
            List.of(),
            RenderStyle.REALISTIC);

    static final Voice VOICE = new Voice(
            UUID.fromString("b0000000-0000-4000-8000-000000000001"),
            "Leo",
            VoiceProvider.CARTESIA,
            null,
            null,
            null,
            null,
            VoiceGender.MALE,
            "GB",
            null,
            List.of(),
            false,
            null,
            CREATED_AT,
            CREATED_AT);

    static final Llm LLM = new Llm(
            UUID.fromString("c0000000-0000-4000-8000-000000000001"),
            "GPT",
            null,
            LlmFormat.OPENAI,
            List.of(),
            "gpt",
            null,
            null,
            null,
            null,
            Map.of(),
            List.of(),
            true,
            true,
            false,
            ReasoningEffort.LOW,
            ReasoningFormat.HIDDEN,
            null,
            CREATED_AT,
            null);

    static final Tool TOOL = tool("d0000000-0000-4000-8000-000000000001", "open_calendar");
    static final Tool OTHER_TOOL = tool("d0000000-0000-4000-8000-000000000002", "end_call");

    static final Persona ADA = new Persona(
            ID,
            "Ada",
            "Guides \"100 %\"",
            "guide",
            AVATAR,
            "cara-3",
            VOICE,
            1.0,
            LLM.id().toString(),
            new Brain("kind", "You are a guide."),
            List.of(TOOL, OTHER_TOOL),
            List.of(),
            List.of(LINK),
            new PrimaryShareLink(LINK.token(), true),
            true,
            true,
            true,
            Map.of("endOfSpeechSensitivity", 0.5),
            Map.of("speed", 1.5),
            Map.of("layout", "inline", "width", 400),
            CREATED_AT,
            UPDATED_AT);

    static final Persona BLANK = new Persona(
            ID,
            "",
            null,
            "",
            null,
            null,
            null,
            null,
            null,
            new Brain(null, null),
            List.of(),
            List.of(),
            null,
            null,
            false,
            false,
            false,
            null,
            null,
            Map.of(),
            CREATED_AT,
            CREATED_AT);

    static final PersonaSummary ADA_IN_A_LIST =
            new PersonaSummary(ID, "Ada", "", "guide", AVATAR, VOICE, 1.0, true, "inherit", CREATED_AT, UPDATED_AT);

    private PersonaSamples() {}

    private static Tool tool(String id, String name) {
        return new Tool(UUID.fromString(id), name, "Does it.", ToolType.CLIENT, Map.of(), false, CREATED_AT, null, 1);
    }
}
