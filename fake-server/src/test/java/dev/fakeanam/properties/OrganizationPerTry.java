package dev.fakeanam.properties;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.ParameterResolutionContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.ResolveParameterHook;
import net.jqwik.api.lifecycle.Store;

/** Gives every try of a property its own organization, on one server for all properties of a run. */
final class OrganizationPerTry implements ResolveParameterHook {

    @Override
    public Optional<ParameterSupplier> resolve(ParameterResolutionContext parameter, LifecycleContext property) {
        return parameter.typeUsage().isOfType(Organization.class)
                ? Optional.of(ignored -> organization())
                : Optional.empty();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    private static Organization organization() {
        FakeAnam fake = Store.getOrCreate("server", Lifespan.RUN, () -> new Server(EmbeddedFakeAnam.start()))
                .get()
                .fake();
        return Store.getOrCreate("organization", Lifespan.TRY, () -> new OpenOrganization(fake.newOrganization()))
                .get()
                .organization();
    }

    private record Server(FakeAnam fake) implements Store.CloseOnReset {
        @Override
        public void close() {
            fake.close();
        }
    }

    private record OpenOrganization(Organization organization) implements Store.CloseOnReset {
        @Override
        public void close() {
            organization.close();
        }
    }
}
