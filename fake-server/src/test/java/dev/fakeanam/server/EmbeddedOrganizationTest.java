package dev.fakeanam.server;

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
import org.junit.jupiter.api.AfterEach;

class EmbeddedOrganizationTest
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
    private final FakeAnam fake = EmbeddedFakeAnam.start();

    @Override
    public FakeAnam fake() {
        return fake;
    }

    @AfterEach
    void close() {
        fake.close();
    }
}
