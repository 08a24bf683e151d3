package dev.fakeanam.scripting;

import dev.fakeanam.status.Stable;
import java.time.Duration;

/**
 * Chooses what happens to the requests of a script. {@code on(pattern)} and {@code then()} return it. Each of its verbs
 * adds a step to the script.
 *
 * <p>A verb, such as {@code reply}, takes effect at once, for one request. To change that number, use the
 * {@link ScriptedStep} that it returns. If a value is wrong, the verb throws an {@link IllegalArgumentException} that
 * says what is allowed, and no script is added or changed. Without a verb, the script does nothing, and is one of
 * {@link dev.fakeanam.Organization#unfinishedScripts}.
 *
 * <p>Not thread-safe: use one thread for one script. Requests may arrive meanwhile.
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface ScriptedRequest {

    /**
     * Applies the next verb to one later request. The requests before it pass to an older script, or to the API.
     *
     * @param number which of the coming requests, from 1
     * @return the step, which needs a verb
     * @throws IllegalArgumentException if the number is below 1
     */
    @CheckReturnValue
    ScriptedRequest nth(int number);

    /**
     * Answers with a status and the body that Anam's API has for it, and does not apply the request. A 429 has all its
     * headers. A 502, 503 or 504 has a gateway's HTML page, unless Anam documents another body for the operation. A
     * status below 400 has no body. If Anam's body for a status is not known, the body names the status:
     * {@code {"error":"HTTP status 418"}} for example.
     *
     * @param status the HTTP status, 100 to 599
     * @return the step, played once unless you say how often
     */
    ScriptedStep reply(int status);

    /**
     * Answers with a status and a JSON body of the test's choice, and does not apply the request.
     *
     * @param status the HTTP status, 100 to 599
     * @param json the body, sent as it is with {@code Content-Type: application/json}
     * @return the step, played once unless you say how often
     */
    ScriptedStep reply(int status, String json);

    /**
     * Answers with a response of the test's choice, and does not apply the request.
     *
     * @param reply the response: {@code Fault.reply(503).withHeader("Retry-After", "5").withoutBody()} for example
     * @return the step, played once unless you say how often
     */
    ScriptedStep reply(Fault.Reply reply);

    /**
     * Waits in real time. Then the API behaves as usual.
     *
     * @param by how long, 0 to a day
     * @return the step, played once unless you say how often
     */
    ScriptedStep delay(Duration by);

    /**
     * Waits in real time, and then plays another fault.
     *
     * @param by how long, 0 to a day
     * @param then what happens then: {@code reply(503)} for example
     * @return the step, played once unless you say how often
     */
    ScriptedStep delay(Duration by, Fault then);

    /**
     * Resets the connection (RST), and does not apply the request.
     *
     * @return the step, played once unless you say how often
     */
    ScriptedStep resetConnection();

    /**
     * Closes the connection (FIN) without a response, and does not apply the request.
     *
     * @return the step, played once unless you say how often
     */
    ScriptedStep closeConnection();

    /**
     * Never answers, and does not apply the request. The connection stays open until the client gives up,
     * {@link dev.fakeanam.server.ServerOptions#withNeverAnswerLimit} is reached, or the organization or the server is
     * closed.
     *
     * @return the step, played once unless you say how often
     */
    ScriptedStep neverAnswer();

    /**
     * Applies the request as Anam does, and then loses, damages or replaces the response. The state changes, but the
     * client does not learn that.
     *
     * @param fault what happens to the response: {@code resetConnection()}, {@code reply(502)}, {@code cutBody(10)}, …
     * @return the step, played once unless you say how often
     */
    ScriptedStep applyThen(Fault fault);
}
