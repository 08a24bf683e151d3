package dev.fakeanam.internal.admin;

import java.io.Serial;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** A refused request to the admin API, with its status. */
public final class AdminProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    public AdminProblem(int status, String detail) {
        super(detail);
        this.status = status;
    }

    /** Runs an action. Turns its refusal of a value, or of a missing resource, into a problem. */
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
