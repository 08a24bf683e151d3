package dev.fakeanam.internal.threads;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs a task on its own thread, while the caller may work too. An interrupt of the caller does not reach the task. On
 * an interrupted thread, such as a test's thread after a timeout, Jetty would stop half way, and an HTTP client would
 * send nothing.
 */
public final class OwnThread<T> {
    private final FutureTask<T> task;

    private OwnThread(FutureTask<T> task) {
        this.task = task;
    }

    /** Starts a thread for the task. */
    public static <T> OwnThread<T> start(Callable<T> callable) {
        FutureTask<T> task = new FutureTask<>(callable);
        Thread thread = new Thread(task, "fake-anam-task");
        thread.setDaemon(true);
        thread.start();
        return new OwnThread<>(task);
    }

    /** Waits for the end of the task, even if the caller is interrupted. The caller's thread then stays interrupted. */
    public T result() throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Error ofJvm) {
                throw ofJvm;
            }
            throw failure;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
