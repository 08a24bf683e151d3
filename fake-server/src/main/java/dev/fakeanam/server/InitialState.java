package dev.fakeanam.server;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Tls;
import dev.fakeanam.internal.engine.Engine;
import dev.fakeanam.internal.tls.ServerTls;
import dev.fakeanam.journal.Exchange;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server while its organizations are created, before it answers requests. */
record InitialState(Engine engine, @Nullable ServerTls serverTls) implements FakeAnam {
    @Override
    public URI baseUrl() {
        return engine.baseUrl();
    }

    @Override
    public Tls tls() {
        return EmbeddedFakeAnam.trust(serverTls);
    }

    @Override
    public Organization newOrganization() {
        return engine.open(null, null).organization();
    }

    @Override
    public Organization newOrganization(String name) {
        return engine.open(name, null).organization();
    }

    @Override
    public Organization newOrganization(String name, String apiKey) {
        return engine.open(name, apiKey).organization();
    }

    @Override
    public List<Exchange> unattributedExchanges() {
        return engine.unattributedExchanges();
    }

    @Override
    public void close() {
        throw new IllegalStateException(
                "A server cannot be closed while its organizations are made. To end its start, throw an exception.");
    }
}
