package org.holdfast.persistence.database.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * A running MongoDB-protocol server on the loopback address and a free port, with its files in one directory. Close it
 * to write everything down and to give the directory back.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private final DirectoryLock lock;
    private final MongoServer server;

    private EmbeddedDatabase(DirectoryLock lock, MongoServer server) {
        this.lock = lock;
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param directory made when it is missing
     * @throws DataDirectoryInUseException when another process has the directory
     */
    public static EmbeddedDatabase start(Path directory) {
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            MongoServer server = new MongoServer(new DurableBackend(directory.resolve("data.mv")));
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return new EmbeddedDatabase(lock, server);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** How the driver reaches it. */
    public String uri() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    @Override
    public void close() {
        try {
            server.shutdownNow();
        } finally {
            lock.close();
        }
    }

    private static final class DurableBackend extends H2Backend {
        DurableBackend(Path file) {
            super(file.toString());
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            Document reply = super.handleMessage(message);
            if (getMvStore().hasUnsavedChanges()) {
                getMvStore().commit();
            }
            return reply;
        }
    }
}
