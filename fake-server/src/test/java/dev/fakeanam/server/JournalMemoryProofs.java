package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.tools.Tool;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Measures how much heap a full journal needs, for requests of many kinds, and prints the figures. It is part of the
 * profile soak, because the JVM must do nothing else meanwhile.
 */
@Execution(ExecutionMode.SAME_THREAD)
class JournalMemoryProofs {
    private static final long MIB = 1 << 20;
    private static final long BOUND = 16 * MIB;
    private static final double HIGHEST_RATIO = 1.5;

    /** How much fits into a head, and into a short body. */
    private static final int HEAD = 7_500;

    private static final int BODY = 3_000;
    private static final int LARGE_BODY = 4_500_000;
    /** The parameters of a tool have to be shorter than 10,000 bytes. */
    private static final int PARAMETERS = 9_000;

    private final Random random = new Random(7);
    private final FakeAnam fake = EmbeddedFakeAnam.start();
    private final Organization anam = fake.newOrganization();
    private final UUID link = anam.givenShareLink().id();
    private final Tool tool = anam.tools().given();

    /** Kinds of requests. */
    private enum Shape {
        SHORT_UPDATES(20_000) {
            @Override
            String request(JournalMemoryProofs proofs) {
                return proofs.update("", "{\"usageLimit\":50}");
            }
        },
        UPDATES_WITH_A_TRACE(20_000) {
            @Override
            String request(JournalMemoryProofs proofs) {
                return proofs.update("Traceparent: " + proofs.letters(55) + "\r\n", "{\"usageLimit\":50}");
            }
        },
        UNKNOWN_PATHS(20_000) {
            @Override
            String request(JournalMemoryProofs proofs) {
                return proofs.request("GET", "/v1/" + proofs.letters(5), "", "");
            }
        },
        LONG_PATHS(5_000) {
            @Override
            String request(JournalMemoryProofs proofs) {
                return proofs.request("GET", ApiCalls.LINKS + "/" + proofs.letters(HEAD), "", "");
            }
        },
        QUERY_PARAMETERS(5_000) {
            @Override
            String request(JournalMemoryProofs proofs) {
                String query = proofs.repeated(HEAD, () -> proofs.letters(2) + "=1&");
                return proofs.request("GET", ApiCalls.LINKS + "?" + query, "", "");
            }
        },
        MANY_HEADERS(10_000) {
            @Override
            String request(JournalMemoryProofs proofs) {
                return proofs.update(proofs.repeated(HEAD, () -> proofs.letters(1) + ":\r\n"), "{}");
            }
        },
        IGNORED_FIELDS(10_000) {
            @Override
            String request(JournalMemoryProofs proofs) {
                return proofs.update("", proofs.ignored(BODY, () -> proofs.letters(3)));
            }
        },
        IGNORED_FIELDS_OF_LARGE_BODIES(6) {
            @Override
            String request(JournalMemoryProofs proofs) {
                return proofs.update("", proofs.ignored(LARGE_BODY, () -> proofs.letters(4)));
            }
        },
        MISSPELLED_FIELDS(5_000) {
            @Override
            String request(JournalMemoryProofs proofs) {
                return proofs.update("", proofs.ignored(BODY, () -> "usageLim" + proofs.letters(2)));
            }
        },
        CHARACTERS_OF_TWO_BYTES(10_000) {
            @Override
            String request(JournalMemoryProofs proofs) {
                return proofs.update("", "{\"\u4e2d\":\"" + proofs.letters(BODY) + "\"}");
            }
        },
        FORMS(2_000) {
            @Override
            String request(JournalMemoryProofs proofs) {
                String part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";
                return proofs.request(
                        "POST",
                        "/v1/avatars",
                        "Content-Type: multipart/form-data; boundary=b\r\n",
                        proofs.repeated(10 * BODY, () -> part) + "--b--\r\n");
            }
        },
        CHANGES_OF_NESTED_ARRAYS(1_000) {
            @Override
            String request(JournalMemoryProofs proofs) {
                return proofs.parameters(() -> "[[]],");
            }
        },
        CHANGES_OF_NESTED_OBJECTS(1_000) {
            @Override
            String request(JournalMemoryProofs proofs) {
                return proofs.parameters(() -> "{\"" + proofs.letters(2) + "\":1},");
            }
        };

        private final int requests;

        Shape(int requests) {
            this.requests = requests;
        }

        abstract String request(JournalMemoryProofs proofs);
    }

    static Stream<Shape> shapes() {
        return Stream.of(Shape.values());
    }

    @BeforeEach
    void warmUp() throws IOException {
        send(Shape.SHORT_UPDATES, 1_000);
        anam.clearExchanges();
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void a_full_journal_needs_little_more_than_its_bound(Shape shape) throws IOException {
        long before = usedHeap();

        send(shape, shape.requests);

        double ratio = (double) (usedHeap() - before) / BOUND;
        System.out.printf(
                "%s: %d exchanges of %d need %.2f of the bound%n",
                shape, anam.exchanges().size(), shape.requests, ratio);
        assertThat(ratio).isLessThan(HIGHEST_RATIO);
    }

    private void send(Shape shape, int times) throws IOException {
        try (RawConnection connection = RawConnection.to(anam.baseUrl())) {
            for (int i = 0; i < times; i++) {
                connection.sendText(shape.request(this)).receive();
            }
        }
    }

    private String update(String headers, String body) {
        return request("PUT", ApiCalls.LINKS + "/" + link, "Content-Type: application/json\r\n" + headers, body);
    }

    private String parameters(Supplier<String> element) {
        return request(
                "PUT",
                "/v1/tools/" + tool.id(),
                "Content-Type: application/json\r\n",
                "{\"type\":\"CLIENT\",\"config\":{\"parameters\":{\"" + letters(4) + "\":["
                        + repeated(PARAMETERS, element) + "0]}}}");
    }

    private String ignored(int length, Supplier<String> name) {
        return "{" + repeated(length, () -> "\"" + name.get() + "\":1,") + "\"usageLimit\":50}";
    }

    private String request(String method, String path, String headers, String body) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + anam.apiKey() + "\r\n"
                + headers + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    private String letters(int count) {
        return random.ints(count, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String repeated(int length, Supplier<String> part) {
        StringBuilder parts = new StringBuilder();
        while (parts.length() < length) {
            parts.append(part.get());
        }
        return parts.toString();
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
