package com.example.sharelinks;

import java.io.Serial;

/** Thrown if Anam refuses a request or does not respond. */
public class AnamException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    AnamException(int status, String message) {
        super(message + " (" + status + ")");
        this.status = status;
    }

    AnamException(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
    }

    /** Returns the HTTP status of Anam's response, or 0 if there was no response. */
    public int status() {
        return status;
    }
}
