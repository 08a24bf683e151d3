package dev.fakeanam.server;

import dev.fakeanam.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The HTTP clients that Java code mostly uses, each with its defaults. */
enum HttpClientKind {
    JAVA_NET_HTTP("java.net.http") {
        @Override
        Session open(@Nullable Tls tls) {
            HttpClient.Builder builder = HttpClient.newBuilder();
            HttpClient client = tls == null
                    ? builder.build()
                    : builder.sslContext(tls.sslContext()).build();
            return call -> {
                HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                        .timeout(call.patience())
                        .header("Authorization", call.authorization())
                        .header("Content-Type", "application/json")
                        .method(
                                call.method(),
                                call.json() == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(call.json()));
                HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                return new Seen(response.statusCode(), response.body());
            };
        }
    },
    OK_HTTP("OkHttp 5") {
        @Override
        Session open(@Nullable Tls tls) {
            OkHttpClient.Builder builder = new OkHttpClient.Builder();
            OkHttpClient client = tls == null
                    ? builder.build()
                    : builder.sslSocketFactory(tls.sslContext().getSocketFactory(), tls.trustManager())
                            .build();
            return new Session() {
                @Override
                public Seen send(Call call) throws IOException {
                    Request request = new Request.Builder()
                            .url(call.uri().toString())
                            .header("Authorization", call.authorization())
                            .method(
                                    call.method(),
                                    call.json() == null
                                            ? null
                                            : RequestBody.create(call.json(), MediaType.get("application/json")))
                            .build();
                    OkHttpClient patient =
                            client.newBuilder().readTimeout(call.patience()).build();
                    try (Response response = patient.newCall(request).execute()) {
                        return new Seen(response.code(), response.body().string());
                    }
                }

                @Override
                public void close() {
                    client.connectionPool().evictAll();
                    client.dispatcher().executorService().shutdown();
                }
            };
        }
    },
    APACHE("Apache HttpClient 5") {
        @Override
        Session open(@Nullable Tls tls) {
            CloseableHttpClient client = tls == null
                    ? HttpClients.createDefault()
                    : HttpClients.custom()
                            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                                    .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls.sslContext()))
                                    .build())
                            .build();
            return new Session() {
                @Override
                public Seen send(Call call) throws IOException {
                    HttpUriRequestBase request = new HttpUriRequestBase(call.method(), call.uri());
                    request.setHeader("Authorization", call.authorization());
                    request.setConfig(RequestConfig.custom()
                            .setResponseTimeout(Timeout.of(call.patience()))
                            .build());
                    if (call.json() != null) {
                        request.setEntity(new StringEntity(call.json(), ContentType.APPLICATION_JSON));
                    }
                    return client.execute(
                            request,
                            response -> new Seen(response.getCode(), EntityUtils.toString(response.getEntity())));
                }

                @Override
                public void close() throws IOException {
                    client.close();
                }
            };
        }
    },
    HTTP_URL_CONNECTION("HttpURLConnection") {
        @Override
        Session open(@Nullable Tls tls) {
            // All calls share it, because each factory has its own pool of connections.
            SSLSocketFactory factory = tls == null ? null : tls.sslContext().getSocketFactory();
            return call -> {
                HttpURLConnection connection =
                        (HttpURLConnection) call.uri().toURL().openConnection();
                if (connection instanceof HttpsURLConnection secure) {
                    secure.setSSLSocketFactory(factory);
                }
                connection.setRequestMethod(call.method());
                connection.setReadTimeout((int) call.patience().toMillis());
                connection.setRequestProperty("Authorization", call.authorization());
                if (call.json() != null) {
                    connection.setRequestProperty("Content-Type", "application/json");
                    connection.setDoOutput(true);
                    connection.getOutputStream().write(call.json().getBytes(StandardCharsets.UTF_8));
                }
                int status = connection.getResponseCode();
                try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                    return new Seen(status, new String(body.readAllBytes(), StandardCharsets.UTF_8));
                }
            };
        }
    };

    private final String title;

    HttpClientKind(String title) {
        this.title = title;
    }

    /**
     * A request.
     *
     * @param json the body; null for none
     * @param patience how long the client waits for a response
     */
    record Call(
            URI uri, String apiKey, String method, @Nullable String json, Duration patience) {
        private String authorization() {
            return "Bearer " + apiKey;
        }
    }

    /** A response, as the client shows it. */
    record Seen(int status, String body) {}

    /** A client with its pool of connections. */
    interface Session extends AutoCloseable {
        Seen send(Call call) throws IOException, InterruptedException;

        @Override
        default void close() throws IOException {}
    }

    /** @param tls what it trusts; null for a client that speaks plain HTTP */
    abstract Session open(@Nullable Tls tls);

    @Override
    public String toString() {
        return title;
    }
}
