package dev.fakeanam.internal.api.personas;

import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.internal.api.DocumentStore;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.avatars.AvatarRoom;
import dev.fakeanam.internal.api.llms.LlmRoom;
import dev.fakeanam.internal.api.tools.ToolRoom;
import dev.fakeanam.internal.api.tools.ToolStore;
import dev.fakeanam.internal.api.voices.VoiceRoom;
import dev.fakeanam.internal.json.Uuids;
import dev.fakeanam.llms.Llm;
import dev.fakeanam.voices.Voice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The resources that personas refer to. A room is opened only when something in it is named. */
record Catalogue(OrganizationContext organization) {
    /** The only text that is always accepted as the id of a language model ({@code A19}). */
    static final String CUSTOMER_CLIENT = "CUSTOMER_CLIENT_V1";

    /**
     * A missing resource that a request names.
     *
     * @param kind what it is called: {@code Avatar}
     * @param id what it was named by
     */
    record Missing(String kind, Object id) {}

    DocumentStore<Avatar> avatars() {
        return organization.state(AvatarRoom.ROOM);
    }

    DocumentStore<Voice> voices() {
        return organization.state(VoiceRoom.ROOM);
    }

    ToolStore tools() {
        return organization.state(ToolRoom.ROOM);
    }

    /** {@return the first named resource that does not exist; null if all exist} */
    @Nullable
    Missing missing(Map<String, @Nullable Object> said) {
        Object avatar = said.get("avatarId");
        if (avatar != null && !(avatar instanceof UUID id && avatars().find(id).isPresent())) {
            return new Missing("Avatar", avatar);
        }
        Object voice = said.get("voiceId");
        if (voice != null && !(voice instanceof UUID id && voices().find(id).isPresent())) {
            return new Missing("Voice", voice);
        }
        if (said.get("llmId") instanceof String llm && !hasLlm(llm)) {
            return new Missing("LLM", llm);
        }
        for (Object tool : said.get("toolIds") instanceof List<?> tools ? tools : List.of()) {
            if (!(tool instanceof UUID id && tools().find(id).isPresent())) {
                return new Missing("Tool", tool);
            }
        }
        return null;
    }

    boolean hasLlm(String id) {
        DocumentStore<Llm> llms = organization.state(LlmRoom.ROOM);
        return id.equals(CUSTOMER_CLIENT) || Uuids.parse(id).flatMap(llms::find).isPresent();
    }
}
