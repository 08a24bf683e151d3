package dev.fakeanam.internal.http;

import java.util.concurrent.Executor;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Sets up a new connection, and takes a closed one down, on the thread that has found it so. Jetty wakes another thread
 * for either, because listeners to connections may block; here are none, and a test with a connection of its own takes
 * a tenth less time.
 */
final class DirectConnector extends ServerConnector {
    DirectConnector(Server server, ConnectionFactory connections) {
        super(server, 1, 1, connections);
    }

    @Override
    protected SelectorManager newSelectorManager(Executor executor, Scheduler scheduler, int selectors) {
        return new ServerConnectorManager(executor, scheduler, selectors) {
            @Override
            protected void execute(Runnable task) {
                // Before, it is the selector's own loop, which never ends.
                if (isStarted()) {
                    task.run();
                } else {
                    super.execute(task);
                }
            }
        };
    }
}
