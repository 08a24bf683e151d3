package dev.fakeanam.remote;

import dev.fakeanam.ApiKeyContract;
import dev.fakeanam.CatalogContract;
import dev.fakeanam.ChangeShareLinkContract;
import dev.fakeanam.ClearedOrganizationContract;
import dev.fakeanam.ClosedOrganizationContract;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.FakeAnamContract;
import dev.fakeanam.InterruptedThreadContract;
import dev.fakeanam.JournalContract;
import dev.fakeanam.OrganizationContract;
import dev.fakeanam.RecordedAssumptionContract;
import dev.fakeanam.RecordedChangeContract;
import dev.fakeanam.RefusedSeedContract;
import dev.fakeanam.ScriptContract;
import dev.fakeanam.ScriptIdContract;
import dev.fakeanam.ShareLinkSpecContract;
import dev.fakeanam.ToolContract;
import dev.fakeanam.VirtualClockContract;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

class RemoteOrganizationTest
        implements FakeAnamContract,
                OrganizationContract,
                ClearedOrganizationContract,
                ShareLinkSpecContract,
                RefusedSeedContract,
                VirtualClockContract,
                ApiKeyContract,
                ScriptContract,
                ScriptIdContract,
                JournalContract,
                RecordedChangeContract,
                RecordedAssumptionContract,
                ClosedOrganizationContract,
                InterruptedThreadContract,
                ChangeShareLinkContract,
                ToolContract,
                CatalogContract {
    private static FakeAnam server;

    private final FakeAnam fake = RemoteFakeAnam.connect(server.baseUrl());

    @BeforeAll
    static void start() {
        server = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    public FakeAnam fake() {
        return fake;
    }

    @AfterEach
    void close() {
        fake.close();
    }
}
