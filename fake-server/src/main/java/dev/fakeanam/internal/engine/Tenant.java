package dev.fakeanam.internal.engine;

import dev.fakeanam.Permission;
import dev.fakeanam.fault.Fault;
import dev.fakeanam.fault.ScriptStatus;
import dev.fakeanam.internal.sharelinks.AnamErrors;
import dev.fakeanam.internal.sharelinks.Answer;
import dev.fakeanam.internal.sharelinks.ApiRequest;
import dev.fakeanam.internal.sharelinks.ShareLinkOperations;
import dev.fakeanam.internal.store.OrganizationState;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.journal.ScriptHit;
import dev.fakeanam.model.Operation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One organization inside the server. Its lock makes every request, and everything a test does to it, one step that
 * others see whole or not at all: the order of the journal is the order of the effects.
 */
final class Tenant {
    private final String name;
    private final InstantSource realTime;
    private final Journal journal;
    private OrganizationState state;
    private Scripts scripts = new Scripts();
    private boolean closed;

    Tenant(String name, InstantSource realTime, JournalLimits limits) {
        this.name = name;
        this.realTime = realTime;
        this.journal = new Journal(limits);
        this.state = new OrganizationState(name, realTime);
    }

    String name() {
        return name;
    }

    Journal journal() {
        return journal;
    }

    /** Does something to the organization between two requests. */
    synchronized <T> T locked(Supplier<T> action) {
        if (closed) {
            throw new IllegalStateException("The organization \"" + name
                    + "\" is closed, so nothing can be done with it any more. Use it before its test ends.");
        }
        return action.get();
    }

    OrganizationState state() {
        return state;
    }

    Scripts scripts() {
        return scripts;
    }

    synchronized List<ScriptStatus> scriptStatus() {
        return scripts.status();
    }

    synchronized void clear() {
        state = new OrganizationState(name, realTime);
        scripts = new Scripts();
        journal.clear();
    }

    synchronized boolean close() {
        boolean wasOpen = !closed;
        closed = true;
        return wasOpen;
    }

    /** Answers a request; empty if the organization was closed before it could begin. */
    synchronized Optional<Transmission> handle(
            IncomingRequest incoming, RecordedRequest request, Permission permission) {
        if (closed) {
            return Optional.empty();
        }
        Optional<Scripts.Played> played = Optional.empty();
        Answer answer;
        String failure = null;
        try {
            Optional<Operation> operation = request.operation();
            if (operation.isEmpty()) {
                answer = new Answer(Routing.refuse(request.method(), request.path()), List.of());
            } else {
                played = scripts.play(request);
                answer = played.isPresent()
                        ? play(played.get().step().fault(), operation.get())
                        : perform(operation.get(), incoming, permission);
            }
        } catch (RuntimeException defect) {
            answer = new Answer(AnamErrors.serverError(), List.of());
            failure = stackTrace(defect);
        }
        return Optional.of(
                record(request, answer, played.map(Scripts.Played::hit).orElse(null), failure));
    }

    private Answer perform(Operation operation, IncomingRequest incoming, Permission permission) {
        return new ShareLinkOperations(state)
                .perform(new ApiRequest(
                        operation,
                        permission,
                        Operation.shareLinkId(incoming.path()).orElse(""),
                        incoming.queryParameters(),
                        incoming.headers().first("Content-Type").orElse(null),
                        incoming.body(),
                        incoming.bodyTooLarge()));
    }

    private static Answer play(Fault fault, Operation operation) {
        if (fault instanceof Fault.Reply reply) {
            return new Answer(response(reply, operation), List.of());
        }
        throw new IllegalStateException("There is no way to play " + fault + ".");
    }

    private static RecordedResponse response(Fault.Reply reply, Operation operation) {
        if (reply.body() != null) {
            return new RecordedResponse(reply.status(), reply.headers(), reply.body());
        }
        RecordedResponse documented = AnamErrors.documented(reply.status(), operation);
        return new RecordedResponse(documented.status(), documented.headers().and(reply.headers()), documented.body());
    }

    private Transmission record(
            RecordedRequest request, Answer answer, @Nullable ScriptHit hit, @Nullable String failure) {
        Journal.Entry entry = journal.add(number -> new Exchange(
                name,
                number,
                state.clock().now(),
                request,
                answer.response(),
                hit,
                answer.ignoredFields(),
                Outcome.PENDING,
                failure));
        return new Transmission(answer.response(), entry);
    }

    private static String stackTrace(RuntimeException defect) {
        StringWriter text = new StringWriter();
        defect.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
