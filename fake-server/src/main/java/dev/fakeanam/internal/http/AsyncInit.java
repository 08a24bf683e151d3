package dev.fakeanam.internal.http;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Makes something on a thread of its own while its user goes on: in a fresh JVM with a second core to spare, Javalin's
 * classes are loaded while Jetty's are.
 */
final class AsyncInit<T> {
    private final FutureTask<T> task;

    private AsyncInit(FutureTask<T> task) {
        this.task = task;
    }

    static <T> AsyncInit<T> start(Callable<T> maker) {
        FutureTask<T> task = new FutureTask<>(maker);
        Thread thread = new Thread(task, "fake-anam-start");
        thread.setDaemon(true);
        thread.start();
        return new AsyncInit<>(task);
    }

    /** Waits until it is made. */
    T result() {
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
            throw new IllegalStateException("The server could not be made: " + failure.getCause(), failure);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
