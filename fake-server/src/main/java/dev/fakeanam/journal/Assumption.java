package dev.fakeanam.journal;

/**
 * What the fake had to assume where Anam's reference is silent, by the names of the README's table. An {@link Exchange}
 * lists those that decided how its request was answered, so that they are not taken for facts about Anam.
 */
public enum Assumption {
    /**
     * The bodies of errors, of those a gateway answers too, and that the scheme {@code Bearer} is read without regard
     * to case. Listed with no exchange, since it is about every refusal.
     */
    A1,
    /**
     * The order of the checks, and that a refused request counts towards the rate limit, but for a 401. Listed with no
     * exchange, since what answers first hides what would have come later.
     */
    A2,
    /** How {@code expiresInHours} counts, and its range. Listed wherever a request has a number for it. */
    A3,
    /**
     * The range of {@code usageLimit}. Listed where it is outside, has a decimal point or an exponent, or is below
     * {@code usageCount}.
     */
    A4,
    /** {@code null}, a string or a boolean in place of a number is refused. */
    A5,
    /** Fields that the operation does not know are ignored. */
    A6,
    /** An update without fields changes nothing. */
    A7,
    /**
     * What belongs to another organization is not found. Listed also if it does not exist, since the fake looks among
     * what belongs to the key's own organization alone.
     */
    A8,
    /** A body without a JSON media type is refused. */
    A9,
    /** The order and the search of lists. Listed with every page. */
    A10,
    /** An expired, used-up or disabled link is updated. */
    A11,
    /** The fields of a new link. Listed with every creation. */
    A12,
    /** What is answered to a method or a path that is none of the five operations. */
    A13,
    /** A body over 4.5 MiB is refused. */
    A14,
    /** What is no JSON, and a number that no double can hold, is refused. */
    A15,
    /** What is no uuid is refused. */
    A16,
    /** What a new persona has where nothing is said. Listed with every creation of a persona. */
    A18,
    /** An avatar, a voice, an LLM or a tool that is named, but that the organization does not have, is refused. */
    A19,
    /** Share links are deleted with their persona. Listed where it had some. */
    A20,
    /** The order of the lists that are not of share links, and what their search covers. Listed with every page. */
    A21,
    /** Avatars, voices and LLMs of Anam's own are there from the start, and the first two cannot be changed. */
    A22,
    /** What was deleted stays shown where it was used. */
    A23,
    /** Images and audio are not looked at, and the fake's own files are small. */
    A24,
    /**
     * What is answered where a session names a persona or an avatar that is not there. Listed with each such refusal.
     */
    A25,
    /** How many sessions there may be at once. Listed where it is told, and with each refusal for it. */
    A26,
    /** When a session stops that was asked to, and that one that has ended cannot. Listed with each stop. */
    A27,
    /**
     * What a session is that a person begins by opening a share link. Listed with no exchange, since a visit is no
     * request.
     */
    A28,
    /** Web pages of any origin may call the API. Listed with the answer to a preflight. */
    A29,
    /** HEAD is answered as GET is, without the body. */
    A30,
    /** The telemetry of Anam's JavaScript SDK is taken without a key. Listed in the journal of the server. */
    A31,
    /**
     * The fields of a new avatar, voice or LLM that were not sent, what the filters of their lists find, and what an
     * update of an LLM does with a URL, a format or a secret.
     */
    A32,
    /**
     * A tool's {@code config} where it is left out, merged or too large. Listed with creations without one, with
     * updates that change it, and with those whose {@code parameters} are refused for their size.
     */
    A33
}
