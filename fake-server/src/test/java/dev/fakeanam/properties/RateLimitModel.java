package dev.fakeanam.properties;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Computes what a limit should do from all requests of its window, instead of a counter. */
final class RateLimitModel {
    private final int limit;
    private final Duration window;
    private final List<Instant> inWindow = new ArrayList<>();

    RateLimitModel(int limit, Duration window) {
        this.limit = limit;
        this.window = window;
    }

    /** {@return whether the request passes} */
    boolean request(Instant now) {
        if (!inWindow.isEmpty()
                && (now.isBefore(inWindow.get(0))
                        || now.compareTo(inWindow.get(0).plus(window)) >= 0)) {
            inWindow.clear();
        }
        inWindow.add(now);
        return inWindow.size() <= limit;
    }

    /** {@return the limit, the requests that are left, and the seconds until the window ends, as in the headers} */
    List<String> headers(Instant now) {
        Duration left = Duration.between(now, inWindow.get(0).plus(window));
        long seconds = left.plusMillis(999).toSeconds();
        return List.of(
                String.valueOf(limit), String.valueOf(Math.max(0, limit - inWindow.size())), String.valueOf(seconds));
    }
}
