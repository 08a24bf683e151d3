package dev.fakeanam.scripting;

import dev.fakeanam.status.Stable;
import java.time.Duration;

/**
 * The start of a script's sentence, or of its next step: says what happens to the requests.
 *
 * <p>A verb, such as {@code reply}, takes effect at once, for one request. The {@link ScriptedStep} that it returns can
 * change that number. If a value is wrong, the verb throws an {@link IllegalArgumentException} that says what is
 * allowed, and no script is added or changed. Without a verb, nothing happens to a request, and the test gets an
 * {@link UnfinishedScript}.
 *
 * <p>Not thread-safe: use one thread for one script. Requests may come meanwhile.
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface ScriptedRequest {

    /**
     * Applies the next verb to one later request. The requests before it pass to an older script, or to the API.
     *
     * @param number which of the coming requests, from 1
     * @return says what happens to it
     * @throws IllegalArgumentException if the number is below 1
     */
    @CheckReturnValue
    ScriptedRequest nth(int number);

    /**
     * Answers with a status and the body that Anam's API has for it, and does nothing else. A 429 has all its headers,
     * a gateway's 502, 503 and 504 an HTML page. Any other status from 400 on has {@code {"error":"HTTP status 418"}},
     * and a status below 400 has no body.
     *
     * @param status the HTTP status, 100 to 599
     * @return says how often
     */
    ScriptedStep reply(int status);

    /**
     * Answers with a status and a JSON body of the test's choice, and does nothing else.
     *
     * @param status the HTTP status, 100 to 599
     * @param json the body, sent as it is with {@code Content-Type: application/json}
     * @return says how often
     */
    ScriptedStep reply(int status, String json);

    /**
     * Answers with a response of the test's choice, and does nothing else.
     *
     * @param reply the response: {@code Fault.reply(503).withHeader("Retry-After", "5").withoutBody()} for example
     * @return says how often
     */
    ScriptedStep reply(Fault.Reply reply);

    /**
     * Waits in real time before Anam begins. Then the API behaves as usual.
     *
     * @param by how long, 0 to a day
     * @return says how often
     */
    ScriptedStep delay(Duration by);

    /**
     * Waits in real time, and then plays another fault.
     *
     * @param by how long, 0 to a day
     * @param then what happens then: {@code reply(503)} for example
     * @return says how often
     */
    ScriptedStep delay(Duration by, Fault then);

    /**
     * Resets the connection (RST) before Anam does anything.
     *
     * @return says how often
     */
    ScriptedStep resetConnection();

    /**
     * Closes the connection (FIN) without a response, before Anam does anything.
     *
     * @return says how often
     */
    ScriptedStep closeConnection();

    /**
     * Never answers, and does not apply the request. The connection stays open until the client gives up,
     * {@link dev.fakeanam.server.ServerOptions#withNeverAnswerLimit} is reached, or the organization or the server is
     * closed.
     *
     * @return says how often
     */
    ScriptedStep neverAnswer();

    /**
     * Lets Anam apply the request, so that state changes, and then loses, damages or replaces the response. So the
     * client does not learn that the request was applied.
     *
     * @param fault what happens to the response: {@code resetConnection()}, {@code reply(502)}, {@code cutBody(10)}, …
     * @return says how often
     */
    ScriptedStep applyThen(Fault fault);
}
