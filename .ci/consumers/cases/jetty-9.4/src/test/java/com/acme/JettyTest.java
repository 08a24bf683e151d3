package com.acme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.sharelinks.ShareLink;
import java.io.IOException;
import java.util.UUID;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.Test;

@FakeAnamTest
class JettyTest {

    @Test
    void a_servlet_calls_the_fake(Organization anam) throws Exception {
        ShareLink link = anam.givenShareLink();
        Server server = new Server(0);
        ServletContextHandler servlets = new ServletContextHandler();
        servlets.addServlet(new ServletHolder(new RaiseServlet(new AnamClient(anam))), "/links/*");
        server.setHandler(servlets);
        server.start();
        try {
            assertThat(server.getURI().resolve("/links/" + link.id()).toURL().openStream())
                    .hasContent("200");
        } finally {
            server.stop();
        }
        assertThat(anam.shareLink(link.id()).usageLimit()).isEqualTo(50);
        assertThat(Server.getVersion()).startsWith("9.4.");
    }

    private static class RaiseServlet extends HttpServlet {
        private final transient AnamClient client;

        RaiseServlet(AnamClient client) {
            this.client = client;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            UUID id = UUID.fromString(request.getPathInfo().substring(1));
            response.getWriter().print(client.raiseUsageLimit(id).statusCode());
        }
    }
}
