package dev.fakeanam.benchmarks;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * The servers that are measured: a minimal one, peers and ours. This class has no lambda, so that its loading does not
 * add the cost of the first lambda to a measurement.
 */
public enum Contender {
    FLOOR("floor (JDK)"),
    MOCK_WEB_SERVER("MockWebServer", "/com/squareup/", "/org/jetbrains/"),
    JAVALIN(
            "plain Javalin",
            "/io/javalin/",
            "/org/eclipse/jetty/",
            "/org/jetbrains/",
            "/com/fasterxml/jackson/core/",
            "/jakarta/servlet/",
            "/org/slf4j/"),
    WIREMOCK("WireMock", "/wiremock-standalone/"),
    /** It needs too many jars to list, so it gets all jars except those that only other servers need. */
    MOCK_SERVER("MockServer", "/"),
    FAKE_ANAM("ours", "fake-anam-server");

    private static final String[] NOT_MOCK_SERVERS = {
        "/io/javalin/",
        "/org/eclipse/jetty/",
        "/wiremock-standalone/",
        "/com/squareup/",
        "fake-anam",
        "/org/slf4j/slf4j-nop/"
    };

    private final String title;
    private final String[] jars;

    Contender(String title, String... jars) {
        this.title = title;
        this.jars = jars;
    }

    String title() {
        return title;
    }

    /** Starts it on a port, 0 for any free one. */
    Running start(int port) {
        return switch (this) {
            case FLOOR -> new JdkServer(port);
            case MOCK_WEB_SERVER -> new OkHttpServer(port);
            case JAVALIN -> new PlainJavalin(port);
            case WIREMOCK -> new WireMockStubs(port);
            case MOCK_SERVER -> new MockServerExpectations(port);
            case FAKE_ANAM -> new FakeAnamServer(port);
        };
    }

    /** Returns a class path with this contender, and without the jars of the others. */
    String classPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (new File(entry).isDirectory() || needs(entry)) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    /** The jar of that name, out of the whole class path. */
    static String jar(String name) {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.contains(name)) {
                return entry;
            }
        }
        throw new IllegalStateException("There is no " + name + " on the class path.");
    }

    private boolean needs(String jar) {
        return contains(jar, jars) && (this != MOCK_SERVER || !contains(jar, NOT_MOCK_SERVERS));
    }

    private static boolean contains(String jar, String[] names) {
        for (String name : names) {
            if (jar.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
