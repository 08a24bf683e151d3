package dev.fakeanam.benchmarks;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A fake that a team could write in an hour: Javalin with its defaults, Jackson, and a map. It checks and records
 * nothing.
 */
final class PlainJavalin implements Running {
    private final Map<UUID, Link> links = new ConcurrentHashMap<>();
    private final Javalin javalin;

    record Update(
            @Nullable Integer expiresInHours, @Nullable Integer usageLimit) {}

    record Link(
            UUID id,
            String token,
            String type,
            String expiresAt,
            int usageLimit,
            int usageCount,
            List<String> allowedOrigins,
            boolean allowAllOrigins,
            boolean removeWatermark,
            boolean enabled,
            boolean isPrimary,
            String createdAt) {

        static Link of(UUID id) {
            return new Link(
                    id,
                    "sh_2kL9pQxYzR4vN8mBwHfJc",
                    "LINK",
                    "2026-04-27T10:00:00.000Z",
                    10,
                    0,
                    List.of(),
                    false,
                    false,
                    true,
                    false,
                    "2026-04-20T10:00:00.000Z");
        }

        Link with(Update update) {
            return new Link(
                    id,
                    token,
                    type,
                    expiresAt,
                    update.usageLimit() == null ? usageLimit : update.usageLimit(),
                    usageCount,
                    allowedOrigins,
                    allowAllOrigins,
                    removeWatermark,
                    enabled,
                    isPrimary,
                    createdAt);
        }
    }

    PlainJavalin(int port) {
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.put(Requests.LINKS + "/{id}", this::update);
            config.routes.get(Requests.LINKS, this::page);
        });
        javalin.start("127.0.0.1", port);
    }

    private void update(Context context) {
        UUID id = UUID.fromString(context.pathParam("id"));
        Update update = context.bodyAsClass(Update.class);
        Link link = links.computeIfPresent(id, (same, found) -> found.with(update));
        if (link == null || !"Bearer ".regionMatches(0, String.valueOf(context.header("Authorization")), 0, 7)) {
            context.status(404);
        } else {
            context.json(link);
        }
    }

    private void page(Context context) {
        int page = Integer.parseInt(String.valueOf(context.queryParam("page")));
        int perPage = Integer.parseInt(String.valueOf(context.queryParam("perPage")));
        List<Link> newestFirst = new ArrayList<>(links.values());
        newestFirst.sort(Comparator.comparing(Link::createdAt).thenComparing(Link::id));
        context.json(Map.of(
                "data",
                newestFirst.stream().skip((page - 1L) * perPage).limit(perPage).toList(),
                "meta",
                Map.of("total", newestFirst.size())));
    }

    @Override
    public int port() {
        return javalin.port();
    }

    @Override
    public byte[] freshTest() {
        links.clear();
        links.put(Requests.LINK, Link.of(Requests.LINK));
        return Requests.update();
    }

    @Override
    public void check() {
        Link link = links.get(Requests.LINK);
        if (link == null || link.usageLimit() != 50) {
            throw new IllegalStateException("The update did not arrive: " + link);
        }
    }

    @Override
    public byte[] addLinks(int count) {
        UUID id = Requests.LINK;
        for (int i = 0; i < count; i++) {
            id = new UUID(Requests.LINK.getMostSignificantBits(), i);
            links.put(id, Link.of(id));
        }
        return Requests.update(id, Requests.API_KEY);
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
