package dev.fakeanam.internal.http;

import java.util.concurrent.Executor;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Sets a connection up on the thread that selects, and takes it down on the one that closes it. Jetty takes another
 * thread for either, because listeners to connections may block. Here are none, and there must be none.
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
                // While it starts, the task is the selector's loop, which never ends; a stop is left to Jetty's own
                // way.
                if (isStarted()) {
                    task.run();
                } else {
                    super.execute(task);
                }
            }
        };
    }
}
