package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Tls;
import dev.fakeanam.journal.Exchange;
import java.net.URI;
import java.util.List;

/**
 * Shows a shared server to one test. The test cannot close it. Organizations that the test creates are closed with the
 * test.
 */
record SharedFakeAnam(FakeAnam server, ExtraOrganizations extra) implements FakeAnam {

    @Override
    public URI baseUrl() {
        return server.baseUrl();
    }

    @Override
    public Tls tls() {
        return server.tls();
    }

    @Override
    public Organization newOrganization() {
        return extra.add(server.newOrganization());
    }

    @Override
    public Organization newOrganization(String name) {
        return extra.add(server.newOrganization(name));
    }

    @Override
    public Organization newOrganization(String name, String apiKey) {
        return extra.add(server.newOrganization(name, apiKey));
    }

    @Override
    public List<Exchange> unattributedExchanges() {
        return server.unattributedExchanges();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException(
                "Other tests share this server, so a test cannot close it. For its own server,"
                        + " start one with EmbeddedFakeAnam.start().");
    }
}
