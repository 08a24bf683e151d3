package dev.fakeanam.internal.journal;

import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Keeps one copy of the short texts that a client's requests have in common, its headers for the most part: a journal
 * would else be made of their repetitions. Bounded: a text takes the place of another with the same hash. Thread-safe.
 */
public final class SharedTexts {
    private static final int SLOTS = 1 << 10;
    private static final int LONGEST = 256;

    private final AtomicReferenceArray<String> texts = new AtomicReferenceArray<>(SLOTS);

    public RecordedRequest shared(RecordedRequest request) {
        List<String> headers = new ArrayList<>();
        request.headers().forEach((name, value) -> {
            headers.add(shared(name));
            headers.add(shared(value));
        });
        String apiKey = request.apiKey();
        return new RecordedRequest(
                shared(request.method()),
                shared(request.path()),
                request.query(),
                Headers.of(headers.toArray(String[]::new)),
                apiKey == null ? null : shared(apiKey),
                request.body(),
                request.operationId(),
                request.pathTemplate());
    }

    String shared(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        String kept = texts.get(slot);
        if (text.equals(kept)) {
            return kept;
        }
        texts.set(slot, text);
        return text;
    }
}
