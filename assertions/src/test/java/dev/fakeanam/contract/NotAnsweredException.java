package dev.fakeanam.contract;

/**
 * A request has no response that could tell anything about the API: none came in time, a rate limit stood before it, or
 * it was not sent. What asked for it neither holds nor differs.
 */
public final class NotAnsweredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAnsweredException(String message) {
        super(message);
    }

    NotAnsweredException(String message, Exception cause) {
        super(message, cause);
    }
}
