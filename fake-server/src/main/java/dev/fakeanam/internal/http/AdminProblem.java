package dev.fakeanam.internal.http;

import java.io.Serial;

/** A request to the admin API that cannot be done, with the status that says so. */
final class AdminProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    AdminProblem(int status, String detail) {
        super(detail);
        this.status = status;
    }

    int status() {
        return status;
    }
}
