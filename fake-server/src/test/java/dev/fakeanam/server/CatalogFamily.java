package dev.fakeanam.server;

import dev.fakeanam.Organization;
import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.llms.Llm;
import dev.fakeanam.voices.Voice;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Avatars, voices and LLMs, for the tests of what they have in common. */
enum CatalogFamily {
    AVATARS("avatar", "Avatar", "071b0286-4cce-4808-bee2-e642f1062de3") {
        @Override
        String given(Organization anam, UUID id, String name, Instant createdAt) {
            return anam.avatars()
                    .given(avatar -> avatar.id(id).displayName(name).createdAt(createdAt))
                    .toJson();
        }

        @Override
        List<String> all(Organization anam) {
            return anam.avatars().all().stream().map(Avatar::toJson).toList();
        }

        @Override
        void remove(Organization anam, UUID id) {
            anam.avatars().remove(id);
        }
    },
    VOICES("voice", "Voice", "de23e340-1416-4dd8-977d-065a7ca11697") {
        @Override
        String given(Organization anam, UUID id, String name, Instant createdAt) {
            return anam.voices()
                    .given(voice -> voice.id(id).displayName(name).createdAt(createdAt))
                    .toJson();
        }

        @Override
        List<String> all(Organization anam) {
            return anam.voices().all().stream().map(Voice::toJson).toList();
        }

        @Override
        void remove(Organization anam, UUID id) {
            anam.voices().remove(id);
        }
    },
    LLMS("LLM", "LLM", "a7cf662c-2ace-4de1-a21e-ef0fbf144bb7") {
        @Override
        String given(Organization anam, UUID id, String name, Instant createdAt) {
            return anam.llms()
                    .given(llm -> llm.id(id).displayName(name).createdAt(createdAt))
                    .toJson();
        }

        @Override
        List<String> all(Organization anam) {
            return anam.llms().all().stream().map(Llm::toJson).toList();
        }

        @Override
        void remove(Organization anam, UUID id) {
            anam.llms().remove(id);
        }
    };

    private final String resource;
    private final String word;
    private final String anams;

    CatalogFamily(String resource, String word, String anams) {
        this.resource = resource;
        this.word = word;
        this.anams = anams;
    }

    /** Makes a document, and returns its JSON. */
    abstract String given(Organization anam, UUID id, String name, Instant createdAt);

    /** All of them as JSON, oldest first. */
    abstract List<String> all(Organization anam);

    abstract void remove(Organization anam, UUID id);

    String path() {
        return "/v1/" + name().toLowerCase(Locale.ROOT);
    }

    String path(Object id) {
        return path() + "/" + id;
    }

    /** The name of such a document in changes. */
    String resource() {
        return resource;
    }

    /** {@code Avatar}, as errors begin. */
    String word() {
        return word;
    }

    /** The id of one of Anam's own. */
    String anams() {
        return anams;
    }
}
