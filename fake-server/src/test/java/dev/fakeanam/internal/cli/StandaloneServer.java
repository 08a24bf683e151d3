package dev.fakeanam.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.JavaProcess;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The jar, started on any free port, and what it printed.
 *
 * @param curl the line that raises the link's usage limit to 50
 */
record StandaloneServer(JavaProcess process, URI url, String key, UUID link, String curl) implements AutoCloseable {
    static final Pattern ANNOUNCEMENT = Pattern.compile("""
            Fake Anam is ready\\.

            Base URL:   (?<url>http://127\\.0\\.0\\.1:\\d+)
            Page:       \\k<url>/__admin/
            API key:    (?<key>\\S+)
            Share link: (?<link>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})

            Raise its usage limit to 50:
            (?<curl>curl -sS -X PUT \\S+ -H '.+' -H 'Content-Type: application/json' -d '\\{"usageLimit":50\\}')

            Stop it with Ctrl-C\\.
            """);

    /** {@return what follows {@code java} on the command line} */
    static String[] arguments(String... options) {
        List<String> arguments = new ArrayList<>(List.of("-jar", JavaProcess.JAR.toString(), "--port", "0"));
        arguments.addAll(List.of(options));
        return arguments.toArray(String[]::new);
    }

    /** Starts one with these options, and waits until it is ready. */
    static StandaloneServer start(StandaloneJar jar, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--port", "0"));
        arguments.addAll(List.of(options));
        return of(jar.run(arguments.toArray(String[]::new)));
    }

    /** Waits until it is ready. */
    static StandaloneServer of(JavaProcess process) {
        process.awaitOutput("Stop it with Ctrl-C.\n");
        Matcher matcher = ANNOUNCEMENT.matcher(process.out());
        assertThat(matcher.matches()).as(process.out()).isTrue();
        return new StandaloneServer(
                process,
                URI.create(matcher.group("url")),
                matcher.group("key"),
                UUID.fromString(matcher.group("link")),
                matcher.group("curl"));
    }

    int statusWith(String apiKey) {
        return ApiCalls.send(url, apiKey, "GET", ApiCalls.LINKS, "").statusCode();
    }

    ShareLink readLink() {
        return PersonaShareLink.fromJson(send("GET", "")).shareLink();
    }

    ShareLink updateLink(String json) {
        return ShareLink.fromJson(send("PUT", json));
    }

    @Override
    public void close() {
        process.close();
    }

    private String send(String method, String json) {
        return ApiCalls.send(url, key, method, ApiCalls.LINKS + "/" + link, json)
                .body();
    }
}
