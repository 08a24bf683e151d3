package dev.fakeanam.internal.cli;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.internal.engine.IssuedKey;
import dev.fakeanam.internal.engine.OrganizationContents;
import dev.fakeanam.internal.seed.Seed;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the organizations of a standalone server, at its start and after each reset: those of a seed, or one. */
final class InitialState implements Consumer<FakeAnam> {
    private static final String NAME = "default";

    private final @Nullable Seed seed;
    private volatile List<String> apiKeys;
    private final boolean ticking;
    private final boolean open;
    private final boolean hasPage;
    private final @Nullable Path caFile;
    private volatile String announcement = "";

    InitialState(
            @Nullable Seed seed,
            List<String> apiKeys,
            boolean ticking,
            boolean open,
            boolean hasPage,
            @Nullable Path caFile) {
        this.seed = seed;
        this.apiKeys = apiKeys.stream().distinct().toList();
        this.ticking = ticking;
        this.open = open;
        this.hasPage = hasPage;
        this.caFile = caFile;
    }

    @Override
    public void accept(FakeAnam fake) {
        List<Organization> made = seed == null ? List.of(defaultOrganization(fake)) : seed.load(fake);
        Announcement text = new Announcement(fake.baseUrl(), hasPage, caFile);
        announcement = made.stream()
                .flatMap(organization -> usableKey(organization).map(key -> text.withKey(key, organization)).stream())
                .findFirst()
                .orElseGet(() -> open ? text.withAnyKey() : text.withoutKey(seed.source()));
    }

    /** A seed may have organizations with revoked keys. */
    private static Optional<IssuedKey> usableKey(Organization organization) {
        return OrganizationContents.read(organization, OrganizationContents::apiKeys).orElse(List.of()).stream()
                .filter(key -> !key.isRevoked())
                .min(Comparator.comparing(IssuedKey::permission));
    }

    /** Describes the first organization as it was made, even if it has changed since. */
    String announcement() {
        return announcement;
    }

    /** Prepares an organization that neither a test nor a seed has made: its clock ticks, and it has one link. */
    void arrange(Organization organization) {
        if (ticking) {
            organization.clock().resume();
        }
        organization.givenShareLink();
    }

    private Organization defaultOrganization(FakeAnam fake) {
        Organization organization =
                apiKeys.isEmpty() ? fake.newOrganization(NAME) : fake.newOrganization(NAME, apiKeys.get(0));
        apiKeys.stream().skip(1).forEach(apiKey -> organization.issueApiKey(apiKey, Permission.FULL));
        arrange(organization);
        // A generated key was printed at the start, so it stays the same after a reset.
        apiKeys = apiKeys.isEmpty() ? List.of(organization.apiKey()) : apiKeys;
        return organization;
    }
}
