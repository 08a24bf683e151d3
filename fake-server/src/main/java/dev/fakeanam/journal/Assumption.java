package dev.fakeanam.journal;

import dev.fakeanam.status.Stable;

/**
 * Names what the fake assumes because Anam's reference does not say it. The table in docs/CONTRACT.md has the same
 * names. An {@link Exchange} lists the assumptions that decided its response, so that readers do not take them for
 * facts about Anam.
 */
@Stable(since = "0.1.0")
public enum Assumption {
    /**
     * The bodies of errors, including those of a gateway, and that the case of the scheme {@code Bearer} does not
     * matter. No exchange lists it, because it applies to every refusal.
     */
    A1("Errors have the body {\"error\":\"…\"}; a validation error also has details (path, message, "
            + "code) and summary."),
    /**
     * The order of the checks, and that a refused request counts towards the rate limit, except a 401. No exchange
     * lists it, because the first check that fails hides the later ones.
     */
    A2("The checks come in this order: key (401), route (404, 405, 501), rate limit (429), your script, "
            + "permission (403), id, query, body (media type, 413, then 400), existence (404)."),
    /** How {@code expiresInHours} counts, and its range. Listed if a request has a number for it. */
    A3("expiresInHours counts from the moment of the update or creation, is rounded down to the "
            + "millisecond, may be a fraction, and is above 0."),
    /**
     * The range of {@code usageLimit}. Listed if the number is outside, has a decimal point or an exponent, or is below
     * {@code usageCount}.
     */
    A4("usageLimit is a whole number from 1 to 2 147 483 647, 50.0 too."),
    /** {@code null}, a string or a boolean in place of a number is refused. */
    A5("null, a string or a boolean in place of a number is a 400 invalid_type."),
    /** Fields that the operation does not know are ignored. */
    A6("Fields that an operation does not know are ignored, and noted in the journal (Exchange.ignoredFields)."),
    /** An update without fields changes nothing. */
    A7("{} is an update that changes nothing."),
    /**
     * The resources of another organization are not found. Also listed if a resource does not exist anywhere, because
     * the fake looks only in the key's own organization.
     */
    A8("What belongs to another organization, a link for example, is a 404."),
    /** A body without a JSON media type is refused. */
    A9("A body without a JSON media type is a 400 Invalid request body; application/*+json and "
            + "parameters are fine."),
    /** The order and the search of lists. Listed with every page. */
    A10("The list of share links is newest first; search looks at token, id and persona name without "
            + "regard to case."),
    /** An expired, used-up or disabled link is updated. */
    A11("An update can renew a link that has expired, is used up or is disabled."),
    /** The fields of a new link. Listed with every creation. */
    A12("A new link is a LINK, enabled, not primary, with watermark, without origins, unused."),
    /** The response to a method or a path that is not an operation. */
    A13(
            "A known path with another method gets a 405 with Allow and no body. An unknown path gets a 501 below /v1/, and a 404 elsewhere."),
    /** A body over 4.5 MiB is refused. */
    A14("A body over 4.5 MiB is a 413."),
    /** A body that is not JSON, or has a number that no double can hold, is refused. */
    A15(
            "JSON is read as in JavaScript: a body that is not JSON in UTF-8 gets a 400 Invalid request body, and a number beyond a double gets a validation error."),
    /** A text that is not a uuid is refused. */
    A16("A uuid is 8-4-4-4-12 hexadecimal digits in either case, of any version; responses have it in lower case."),
    /** The defaults of a new persona. Listed with every creation of a persona. */
    A18("A new persona has defaults for what the request does not say."),
    /** A request is refused if it names an avatar, a voice, an LLM or a tool that the organization does not have. */
    A19("An avatar, voice, LLM or tool that the organization does not have is a 400 that names the kind: "
            + "Avatar not found."),
    /** Share links are deleted with their persona. Listed if the persona had some. */
    A20("Deleting a persona deletes its share links."),
    /** The order of all lists other than that of share links, and what their search covers. Listed with every page. */
    A21("The other lists are ordered and searched as that of share links: newest first, without regard to case."),
    /** Anam's own avatars, voices and LLMs are there from the start. Its avatars and voices cannot be changed. */
    A22("Avatars and voices of Anam's own are there from the start, and cannot be updated or deleted: a 403."),
    /** A deleted resource stays visible in the resources that use it. */
    A23("A deleted document is in no list, and its id gets a 404. Documents that used it still show it."),
    /** The content of images and audio is not checked, and the fake's own files are small. */
    A24("The content of images and audio is not checked."),
    /** The response if a session names a persona or an avatar that does not exist. Listed with each such refusal. */
    A25(
            "A persona that does not exist gets a 400 invalid_persona_configuration for a session token and a session. An avatar that does not exist gets a 404 when the session starts."),
    /**
     * How many sessions there may be at once. Listed with each response that shows the limit, and each refusal because
     * of it.
     */
    A26("An organization may have 5 sessions at once, unless a test sets another limit."),
    /**
     * When a session stops after a request to stop it, and that an ended session cannot be stopped. Listed with each
     * stop.
     */
    A27(
            "After stopSession, a session stays active until the clock moves, or until the organization has answered one more request. Stopping an ended session gets a 409."),
    /**
     * The kind of session that begins when a person opens a share link. No exchange lists it, because a visit is not a
     * request.
     */
    A28("A person who opens a share link begins a session with the persona of the link and the "
            + "clientLabel share-link."),
    /** Web pages of any origin may call the API. Listed with the response to a preflight. */
    A29("A web page of any origin may call the API: a preflight is a 204 that needs no key, and a response to a request"
            + " with Origin has Access-Control-Allow-Origin: *."),
    /** HEAD gets the response of GET, without the body. */
    A30("HEAD gets the response of GET, without the body."),
    /** The telemetry of Anam's JavaScript SDK is accepted without a key. Listed in the journal of the server. */
    A31("POST /v1/metrics/client, the telemetry of Anam's JavaScript SDK, needs no key, and is a 204."),
    /**
     * The fields of a new avatar, voice or LLM that were not sent, and what the filters of their lists find. Also what
     * an update of an LLM does with a URL, a format or a secret.
     */
    A32("We chose the defaults of a new avatar, voice and LLM, the filters of their lists, and what an update of "
            + "an LLM does."),
    /**
     * What happens if a tool's {@code config} is left out, merged or too large. Listed with creations without one, with
     * updates that change it, and with refusals because of the size of its {@code parameters}.
     */
    A33("A tool's config may be left out, is merged by an update, and has parameters of at most 10 000 " + "bytes.");

    private final String sentence;

    Assumption(String sentence) {
        this.sentence = sentence;
    }

    /** {@return what is assumed, in one sentence: the first of its row in docs/CONTRACT.md} */
    public String sentence() {
        return sentence;
    }
}
