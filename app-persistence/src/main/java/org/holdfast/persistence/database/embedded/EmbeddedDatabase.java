package org.holdfast.persistence.database.embedded;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.holdfast.persistence.database.embedded.collection.IndexedBackend;
import org.holdfast.persistence.database.embedded.store.DurableStore;
import org.holdfast.persistence.database.embedded.store.StoreSettings;
import org.holdfast.persistence.database.embedded.wire.WireServer;

/**
 * A running MongoDB-protocol server on the loopback address and a free port, with its files in one directory. Close it
 * to write everything down and to give the directory back.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final int ANY_PORT = 0;
    /** Each connection belongs to one thread, and a thread answers one command at a time. */
    private static final int ANSWERING_THREADS = 32;

    private final DirectoryLock lock;
    private final WireServer server;

    private EmbeddedDatabase(DirectoryLock lock, WireServer server) {
        this.lock = lock;
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param directory made when it is missing
     * @throws DataDirectoryInUseException when another process has the directory
     */
    public static EmbeddedDatabase start(Path directory, StoreSettings settings) {
        return start(directory, settings, ANY_PORT);
    }

    /** Starts a server on a port of one's choice. */
    public static EmbeddedDatabase start(Path directory, StoreSettings settings, int port) {
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            return new EmbeddedDatabase(lock, serve(DurableStore.open(directory, settings), port));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static WireServer serve(DurableStore store, int port) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            return new WireServer(new IndexedBackend(store), address, ANSWERING_THREADS);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** How the driver reaches it. */
    public String uri() {
        return "mongodb://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        try {
            server.close();
        } finally {
            lock.close();
        }
    }
}
