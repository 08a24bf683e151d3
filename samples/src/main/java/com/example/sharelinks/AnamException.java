package com.example.sharelinks;

import java.io.Serial;

/** Says that Anam did not do what it was asked for. */
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

    /** The HTTP status of Anam's response; 0 if there was none. */
    public int status() {
        return status;
    }
}
