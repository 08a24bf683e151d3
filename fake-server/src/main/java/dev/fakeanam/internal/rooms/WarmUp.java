package dev.fakeanam.internal.rooms;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.engine.Engine;
import dev.fakeanam.internal.engine.EngineOptions;
import dev.fakeanam.internal.journal.JournalLimits;
import dev.fakeanam.internal.organization.IncomingRequest;
import dev.fakeanam.internal.organization.OrganizationSettings;
import dev.fakeanam.internal.organization.Routing;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.sharelinks.ShareLink;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

/**
 * Plays an update on its own engine, without a client. In a fresh JVM it loads the classes that the first real update
 * needs, while the server starts.
 */
public final class WarmUp {
    private static final byte[] UPDATE = "{\"usageLimit\":50}".getBytes(StandardCharsets.UTF_8);

    private WarmUp() {}

    /** Runs at the same time as its caller. */
    public static void begin() {
        Thread thread = new Thread(WarmUp::play, "fake-anam-warm-up");
        thread.setDaemon(true);
        // If this fails, the real start fails too, and reports it.
        thread.setUncaughtExceptionHandler((same, failure) -> {});
        thread.start();
    }

    private static void play() {
        // Jetty asks for all locales and uses none. Finding them takes as long as loading 300 classes.
        Locale.getAvailableLocales();
        OrganizationSettings settings =
                new OrganizationSettings(new Routing(AllRooms.ROOMS), InstantSource.fixed(Instant.EPOCH), null, true);
        Engine engine = new Engine(new EngineOptions(AllRooms.ROOMS, settings, new JournalLimits(1, 1, 1), 1, null));
        Organization organization = engine.open(null, null).organization();
        ShareLink link = organization.givenShareLink();
        String path = "/v1/share-links/" + link.id();
        Headers headers =
                Headers.of("Authorization", "Bearer " + organization.apiKey(), "Content-Type", "application/json");
        engine.handle(new IncomingRequest("PUT", path, null, Map.of(), headers, UPDATE, null, false));
        organization.shareLink(link.id());
        engine.close();
    }
}
