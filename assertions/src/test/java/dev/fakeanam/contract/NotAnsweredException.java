package dev.fakeanam.contract;

/**
 * No response shows how the API behaves: none came in time, a rate limit refused the request, or it was not sent. So
 * the statement is neither confirmed nor refuted.
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
