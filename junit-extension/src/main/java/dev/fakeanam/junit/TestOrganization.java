package dev.fakeanam.junit;

import dev.fakeanam.Organization;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The organization of one test, of its own or shared with the tests of its class, and what the test's end means. */
final class TestOrganization {
    private final Organization organization;
    private final @Nullable ClassOrganization shared;

    private TestOrganization(Organization organization, @Nullable ClassOrganization shared) {
        this.organization = organization;
        this.shared = shared;
    }

    /** The organization of the test that a context is of; made, or cleared, when it is first asked for. */
    static TestOrganization of(ExtensionContext context, @Nullable ClassOrganization shared) {
        return Kept.in(context.getStore(FakeAnamExtension.NAMESPACE), TestOrganization.class, () -> {
            TestOrganization test = begin(context, shared);
            return new Kept<>(test, test::end);
        });
    }

    private static TestOrganization begin(ExtensionContext context, @Nullable ClassOrganization shared) {
        String name = TestName.of(context.getUniqueId());
        if (shared == null) {
            return new TestOrganization(TestRun.of(context).server().newOrganization(name), null);
        }
        shared.beginTest(name);
        return new TestOrganization(shared.organization(), shared);
    }

    Organization organization() {
        return organization;
    }

    void end() {
        if (shared == null) {
            organization.close();
        } else {
            shared.endTest();
        }
    }
}
