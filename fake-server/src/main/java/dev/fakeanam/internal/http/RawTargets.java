package dev.fakeanam.internal.http;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Keeps the path of a request whose escapes Jetty cannot decode, {@code %zz} for example. Jetty would answer with a
 * status alone, and neither API would see the request.
 */
public final class RawTargets extends HttpConnectionFactory {
    private static final String PATH = RawTargets.class.getName();

    RawTargets(HttpConfiguration configuration) {
        super(configuration);
    }

    /** {@return the path of a request as it was sent, without the query} */
    public static String path(HttpServletRequest request) {
        ConnectionMetaData connection =
                ServletContextRequest.getServletContextRequest(request).getConnectionMetaData();
        return connection.getAttribute(PATH) instanceof String path ? path : request.getRequestURI();
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        return configure(new RawConnection(getHttpConfiguration(), connector, endPoint), connector, endPoint);
    }

    private static final class RawConnection extends HttpConnection {
        private RawConnection(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
            super(configuration, connector, endPoint);
        }

        @Override
        protected HttpStreamOverHTTP1 newHttpStream(String method, String target, HttpVersion version) {
            removeAttribute(PATH);
            try {
                return super.newHttpStream(method, target, version);
            } catch (IllegalArgumentException undecodable) {
                String path = target.replaceFirst("^https?://[^/?#]*", "").replaceFirst("[?#].*$", "");
                String query = target.contains("?") ? target.substring(target.indexOf('?')) : "";
                HttpStreamOverHTTP1 stream = super.newHttpStream(method, path.replace("%", "%25") + query, version);
                setAttribute(PATH, path);
                return stream;
            }
        }
    }
}
