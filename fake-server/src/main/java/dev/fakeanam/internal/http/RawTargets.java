package dev.fakeanam.internal.http;

import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.RecordedRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the target of each request as it was sent. Without this, a path with an escape that Jetty cannot decode, for
 * example {@code %zz}, would get a bare status from Jetty, and neither API would see the request.
 */
public final class RawTargets extends HttpConnectionFactory {
    RawTargets(HttpConfiguration configuration) {
        super(configuration);
    }

    /** {@return the path of a request as it was sent, without the query} */
    public static String path(HttpServletRequest request) {
        String path = connection(ServletContextRequest.getServletContextRequest(request)).undecodablePath;
        return path == null ? request.getRequestURI() : path;
    }

    /** {@return the method of a request as it was sent, even if Jetty could not read the target} */
    static String method(Request request) {
        return connection(request).method;
    }

    /** {@return the target of a request as it was sent} */
    static String target(Request request) {
        return connection(request).target;
    }

    /** {@return the recorded form of a request that the server did not read, without headers and body} */
    static RecordedRequest recorded(Request request) {
        return RecordedRequest.of(method(request), target(request), null, Headers.NONE, null, "");
    }

    /** Whether a body came that Jetty could not read. */
    static boolean hasMalformedBody(Request request) {
        return connection(request).malformedBody;
    }

    /** {@return what Jetty found wrong with a request, in its own words} */
    static String fault(Request request) {
        return connection(request).fault;
    }

    /** Whether Jetty could not read the target as a path. */
    static boolean isUnreadable(Request request) {
        return connection(request).unreadable;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        return configure(new RawConnection(getHttpConfiguration(), connector, endPoint), connector, endPoint);
    }

    private static RawConnection connection(Request request) {
        return (RawConnection) request.getConnectionMetaData().getConnection();
    }

    private static final class RawConnection extends HttpConnection {
        private String method = "";
        private String target = "";
        private String fault = "";
        private boolean malformedBody;
        private @Nullable String undecodablePath;
        /** Whether Jetty could not read the last target. Jetty then makes a substitute request in order to answer. */
        private boolean unreadable;

        private RawConnection(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
            super(configuration, connector, endPoint);
        }

        @Override
        protected RequestHandler newRequestHandler() {
            return new RequestHandler() {
                @Override
                public void badMessage(HttpException failure) {
                    fault = String.valueOf(failure.getReason());
                    super.badMessage(failure);
                }

                @Override
                public void earlyEOF() {
                    // A client that is gone leaves a parser that is closed.
                    malformedBody = getParser().isState(HttpParser.State.CLOSE);
                    super.earlyEOF();
                }
            };
        }

        @Override
        protected HttpStreamOverHTTP1 newHttpStream(String sentMethod, String requested, HttpVersion version) {
            if (unreadable) {
                return super.newHttpStream(sentMethod, requested, version);
            }
            method = sentMethod;
            target = requested;
            undecodablePath = null;
            unreadable = true;
            HttpStreamOverHTTP1 stream = newHttpStream(version);
            unreadable = false;
            return stream;
        }

        private HttpStreamOverHTTP1 newHttpStream(HttpVersion version) {
            if (HttpMethod.CONNECT.is(method)) {
                // Jetty would turn the connection into a tunnel, and send no response.
                throw new HttpException.RuntimeException(HttpStatus.BAD_REQUEST_400, "There are no tunnels here");
            }
            try {
                return super.newHttpStream(method, target, version);
            } catch (IllegalArgumentException undecodable) {
                String path = target.replaceFirst("^https?://[^/?#]*", "").replaceFirst("[?#].*$", "");
                String query = target.contains("?") ? target.substring(target.indexOf('?')) : "";
                HttpStreamOverHTTP1 stream = super.newHttpStream(method, path.replace("%", "%25") + query, version);
                undecodablePath = path;
                return stream;
            }
        }
    }
}
