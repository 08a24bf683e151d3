package dev.fakeanam.internal.cli;

import dev.fakeanam.internal.json.PrintableText;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.server.RequestLog;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Objects;
import picocli.CommandLine.Help.Ansi;

/** Prints one line for each request. Only a terminal gets colours. */
final class RequestLines implements RequestLog {
    private final PrintWriter out;

    RequestLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void ended(Exchange exchange, Instant at) {
        out.println(String.join(
                " ",
                at.toString(),
                PrintableText.of(exchange.request().method()),
                PrintableText.of(exchange.request().path()),
                status(exchange),
                exchange.organization() == null ? "-" : quoted(exchange.organization()),
                exchange.script() == null ? "-" : quoted(exchange.script().description()),
                Objects.requireNonNull(exchange.duration()).toMillis() + "ms"));
        out.flush();
    }

    private static String quoted(String text) {
        return '"' + PrintableText.of(text) + '"';
    }

    private static String status(Exchange exchange) {
        RecordedResponse response = exchange.response();
        String text = response == null ? exchange.outcome().toString() : String.valueOf(response.status());
        String colour =
                response == null || response.status() >= 500 ? "red" : response.status() >= 400 ? "yellow" : "green";
        return Ansi.AUTO.string("@|" + colour + " " + text + "|@");
    }
}
