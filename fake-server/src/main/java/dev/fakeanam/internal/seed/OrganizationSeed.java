package dev.fakeanam.internal.seed;

import dev.fakeanam.Organization;
import dev.fakeanam.RateLimits;
import dev.fakeanam.internal.api.personas.GivenPersona;
import dev.fakeanam.internal.engine.IssuedKey;
import dev.fakeanam.internal.organization.Counters;
import dev.fakeanam.internal.organization.OrganizationClock;
import dev.fakeanam.internal.organization.OrganizationContents;
import dev.fakeanam.internal.organization.OrganizationState;
import dev.fakeanam.internal.scripting.ScriptProgress;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An organization as a seed has it, checked: making it cannot fail but for a key that another one uses, and where the
 * server has as many organizations as it may have.
 */
record OrganizationSeed(
        String name,
        List<IssuedKey> apiKeys,
        List<GivenPersona> personas,
        List<Consumer<ShareLinkSpec>> shareLinks,
        Clock clock,
        RateLimits rateLimits,
        List<ScriptProgress> scripts,
        Counters counters,
        long scriptIds) {

    /** @param now null for the moment at which the organization is made */
    record Clock(@Nullable Instant now, boolean ticking) {}

    void fill(Organization organization) {
        OrganizationContents.make(organization, contents -> {
            contents.apiKeys(apiKeys);
            contents.scripts(scripts, scriptIds);
            fill(contents.state());
        });
    }

    private void fill(OrganizationState state) {
        set(state.clock());
        state.rateLimiter().limit(rateLimits);
        state.restore(counters);
        state.personas().addAll(personas);
        Instant now = state.clock().now();
        state.addAll(shareLinks.stream().map(fields -> link(fields, now)).toList());
    }

    private void set(OrganizationClock its) {
        if (clock.now() != null) {
            its.set(clock.now());
        }
        if (clock.ticking()) {
            its.resume();
        }
    }

    private static ShareLinkSpec link(Consumer<ShareLinkSpec> fields, Instant now) {
        ShareLinkSpec link = new ShareLinkSpec(now);
        fields.accept(link);
        return link;
    }
}
