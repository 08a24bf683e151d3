package dev.fakeanam.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import dev.fakeanam.sharelinks.ShareLinkRequests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finds barriers to using the page, as far as axe-core can: names, roles, contrast and focus. */
@ExtendWith(Browser.class)
@Execution(ExecutionMode.SAME_THREAD)
class AccessiblePageProofs {
    private static final String AXE = """
            const done = arguments[arguments.length - 1];
            axe.run().then(({ violations }) => done(violations.map(({ id, help, nodes }) =>
              id + ': ' + help + ': ' + nodes.map(node => node.target.join(' ')).join(', '))));
            """;

    @ParameterizedTest
    @CsvSource({
        "1280, light", "1280, dark", "390, light", "390, dark",
    })
    void axe_finds_nothing(int width, String scheme, PageDriver page) throws IOException {
        try (FakeAnam fake = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()))) {
            look(page, width, scheme);
            page.open(fake).showsLive();
            assertThat(violations(page)).as("empty").isEmpty();

            Organization anam = arrange(fake);
            page.counts("5");
            assertThat(violations(page)).as("list").isEmpty();
            page.open(fake.baseUrl(), "#view=state")
                    .eventually(() -> assertThat(page.texts("#view-state td")).isNotEmpty());
            assertThat(violations(page)).as("state").isEmpty();
            page.open(fake.baseUrl(), "#view=scripts")
                    .eventually(() -> assertThat(page.texts("#view-scripts td")).isNotEmpty());
            assertThat(violations(page)).as("scripts").isEmpty();
            page.open(fake.baseUrl(), "#exchange=1")
                    .eventually(() -> assertThat(page.text(".change")).isNotEmpty());
            assertThat(violations(page)).as("exchange").isEmpty();
            page.clickOn("Fail this next time…");
            assertThat(violations(page)).as("dialog").isEmpty();
            assertThat(page.run("return document.documentElement.scrollWidth"))
                    .as("width of the page of %s", anam.name())
                    .isEqualTo((long) width);
        }
    }

    private static Organization arrange(FakeAnam fake) {
        Organization anam = fake.newOrganization("RenewShareLinkTest.raises_the_usage_limit_of_a_link_that_was_used_up");
        var link = anam.givenShareLink();
        ApiCalls.update(anam, link.id(), "{\"usageLimit\":50,\"bogus\":null,\"expiresInHours\":5.5}");
        ApiCalls.sendAs("text/plain", anam, "POST", ApiCalls.LINKS, "{}");
        ApiCalls.create(anam, "{}");
        anam.on(ShareLinkRequests.listShareLinks()).reply(503);
        anam.on(ShareLinkRequests.deleteShareLink()).applyThen(Fault.resetConnection()).always();
        ApiCalls.list(anam);
        ApiCalls.send(fake.baseUrl(), "unknown", "GET", ApiCalls.LINKS, "");
        return anam;
    }

    private static void look(PageDriver page, int width, String scheme) {
        page.driver()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        page.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    private static List<?> violations(PageDriver page) throws IOException {
        try (InputStream axe = AccessiblePageProofs.class.getResourceAsStream("/axe.min.js")) {
            page.run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) page.driver().executeAsyncScript(AXE);
    }
}
