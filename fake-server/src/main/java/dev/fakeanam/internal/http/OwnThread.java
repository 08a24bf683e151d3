package dev.fakeanam.internal.http;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs a task on a thread of its own. So the task runs beside its user: in a fresh JVM with a second core to spare,
 * Javalin's classes are loaded while Jetty's are. And an interrupt of its user does not reach the task: Jetty gives up
 * half way on a thread that is interrupted, as a test's thread is after a timeout.
 */
final class OwnThread<T> {
    private final FutureTask<T> task;

    private OwnThread(FutureTask<T> task) {
        this.task = task;
    }

    static <T> OwnThread<T> start(Callable<T> callable) {
        FutureTask<T> task = new FutureTask<>(callable);
        Thread thread = new Thread(task, "fake-anam-start");
        thread.setDaemon(true);
        thread.start();
        return new OwnThread<>(task);
    }

    /** Waits for the end of the task, even if it is interrupted. Then the thread stays interrupted. */
    T result() throws ExecutionException {
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
