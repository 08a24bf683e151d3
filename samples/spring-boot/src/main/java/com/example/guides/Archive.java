package com.example.guides;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Keeps transcripts. A real one would write to a database. */
@Component
class Archive {
    private final Map<UUID, String> transcripts = new ConcurrentHashMap<>();

    void file(UUID sessionId, String transcript) {
        transcripts.put(sessionId, transcript);
    }

    Optional<String> transcript(UUID sessionId) {
        return Optional.ofNullable(transcripts.get(sessionId));
    }
}
