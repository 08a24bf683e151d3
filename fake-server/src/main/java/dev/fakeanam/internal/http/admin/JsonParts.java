package dev.fakeanam.internal.http.admin;

import dev.fakeanam.internal.http.ResponseBody;
import dev.fakeanam.json.Json;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * A JSON document in UTF-8, split into parts. Each part is dropped from memory after it was sent, so a long document is
 * never there twice. Not thread-safe.
 */
final class JsonParts extends OutputStream implements AdminReply.Body {
    private static final int PART_BYTES = 1 << 16;

    private final Deque<byte[]> parts = new ArrayDeque<>();
    private byte[] last = new byte[0];
    private int used;
    private int length;

    private JsonParts() {}

    /** @param json values of the JDK */
    static JsonParts of(Object json) {
        JsonParts parts = new JsonParts();
        Json.write(json, new OutputStreamWriter(parts, StandardCharsets.UTF_8));
        return parts;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public CompletableFuture<?> send(ResponseBody response) {
        byte[] next = parts.poll();
        return next == null
                ? response.send(Arrays.copyOf(last, used))
                : response.sendPart(next, 0, next.length).thenCompose(sent -> send(response));
    }

    @Override
    public void write(int oneByte) {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        int taken = 0;
        while (taken < count) {
            if (used == last.length) {
                startPart();
            }
            int more = Math.min(count - taken, last.length - used);
            System.arraycopy(bytes, from + taken, last, used, more);
            used += more;
            taken += more;
        }
        length += count;
    }

    private void startPart() {
        if (used > 0) {
            parts.add(last);
        }
        last = new byte[PART_BYTES];
        used = 0;
    }
}
