package com.acme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.UUID;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

@FakeAnamTest
class JettyTest {

    @Test
    void a_handler_calls_the_fake(Organization anam) throws Exception {
        ShareLink link = anam.givenShareLink();
        Server server = new Server(0);
        server.setHandler(new RaiseHandler(new AnamClient(anam)));
        server.start();
        try {
            assertThat(server.getURI().resolve("/" + link.id()).toURL().openStream())
                    .hasContent("200");
        } finally {
            server.stop();
        }
        assertThat(anam.shareLink(link.id()).usageLimit()).isEqualTo(50);
        assertThat(Server.getVersion()).startsWith("12.0.");
    }

    private static class RaiseHandler extends Handler.Abstract {
        private final AnamClient client;

        RaiseHandler(AnamClient client) {
            this.client = client;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            UUID id = UUID.fromString(Request.getPathInContext(request).substring(1));
            Content.Sink.write(response, true, "" + client.raiseUsageLimit(id).statusCode(), callback);
            return true;
        }
    }
}
