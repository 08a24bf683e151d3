package dev.fakeanam.internal.admin;

import java.io.Serial;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** A request to the admin API that cannot be done, with the status that says so. */
public final class AdminProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    public AdminProblem(int status, String detail) {
        super(detail);
        this.status = status;
    }

    /** Does what may be refused: for a value that is not allowed, or for something that is not there. */
    public static <T> T refusable(Supplier<T> action) {
        try {
            return action.get();
        } catch (IllegalArgumentException wrong) {
            throw new AdminProblem(400, String.valueOf(wrong.getMessage()));
        } catch (NoSuchElementException unknown) {
            throw new AdminProblem(404, String.valueOf(unknown.getMessage()));
        }
    }

    public int status() {
        return status;
    }
}
