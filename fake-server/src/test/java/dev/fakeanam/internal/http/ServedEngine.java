package dev.fakeanam.internal.http;

import dev.fakeanam.internal.engine.CurrentEngine;
import dev.fakeanam.internal.engine.Engine;
import dev.fakeanam.internal.engine.EngineOptions;
import dev.fakeanam.internal.http.admin.AdminApi;
import dev.fakeanam.internal.http.admin.AdminRules;
import dev.fakeanam.internal.journal.JournalLimits;
import dev.fakeanam.internal.organization.OrganizationSettings;
import dev.fakeanam.internal.organization.Routing;
import dev.fakeanam.internal.rooms.AllRooms;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** An engine with two organizations at most, and the server in front of it. */
record ServedEngine(CurrentEngine engines, HttpServer server) implements AutoCloseable {
    static ServedEngine start(int idleMillis, InstantSource timeOfEngine) {
        CurrentEngine engines = new CurrentEngine(
                new EngineOptions(
                        AllRooms.ROOMS,
                        new OrganizationSettings(new Routing(AllRooms.ROOMS), timeOfEngine, null, true),
                        new JournalLimits(10, 1_000, 10_000),
                        2,
                        null),
                made -> {});
        HttpServer server = HttpServer.start(
                new HttpOptions(
                        "127.0.0.1",
                        0,
                        null,
                        idleMillis,
                        Duration.ofHours(1),
                        new AdminApi(engines, null, new AdminRules(Set.of(), null, false), true),
                        (exchange, at) -> {},
                        InstantSource.system()),
                engines);
        return new ServedEngine(engines, server);
    }

    Engine engine() {
        return engines.get();
    }

    URI baseUrl() {
        return server.baseUrl();
    }

    @Override
    public void close() {
        engines.endWaits();
        server.stop();
        engines.close();
    }
}
