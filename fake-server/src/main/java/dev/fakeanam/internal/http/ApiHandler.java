package dev.fakeanam.internal.http;

import dev.fakeanam.internal.engine.Engine;
import dev.fakeanam.internal.engine.Transmission;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Takes every request to the engine, and its answer back. */
final class ApiHandler implements Handler {
    private final Engine engine;

    ApiHandler(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void handle(Context context) throws IOException {
        context.skipRemainingHandlers();
        Transmission transmission = engine.handle(RequestReader.read(context.req()));
        try {
            send(transmission.response(), context.res());
            transmission.end(Outcome.SENT);
        } catch (IOException gone) {
            transmission.end(Outcome.CLIENT_GONE);
            throw gone;
        }
    }

    private static void send(RecordedResponse answer, HttpServletResponse response) throws IOException {
        // Javalin has set a Content-Type of its own by now, which would go out beside the answer's.
        response.reset();
        response.setStatus(answer.status());
        answer.headers().forEach(response::addHeader);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        OutputStream out = response.getOutputStream();
        out.write(body);
        out.close();
    }
}
