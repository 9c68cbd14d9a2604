package org.holdfast.persistence.database;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.holdfast.persistence.database.embedded.EmbeddedDatabase;
import org.holdfast.persistence.database.embedded.store.StoreSettings;

/**
 * The one client of this process, and the embedded server when there is one. Which it is was decided by the settings;
 * nobody asks again.
 */
public final class DatabaseConnection implements AutoCloseable {

    private static final Logger LOG = System.getLogger(DatabaseConnection.class.getName());

    private final MongoClient client;
    private final MongoDatabase database;
    private final Runnable closeServer;

    private DatabaseConnection(MongoClient client, String database, Runnable closeServer) {
        this.client = client;
        this.database = client.getDatabase(database);
        this.closeServer = closeServer;
    }

    /**
     * Starts or finds the database. An external one need not answer yet: the driver keeps trying.
     *
     * @throws org.holdfast.domain.shared.DomainException {@code data-directory-in-use}
     */
    public static DatabaseConnection open(DatabaseSettings settings, DatabaseCommands commands) {
        LOG.log(Level.INFO, "Using {0}, database {1}.", settings.location().describe(), settings.database());
        if (settings.location() instanceof DatabaseLocation.Embedded embedded) {
            return embedded(embedded, settings.database(), commands);
        }
        ConnectionString uri = ((DatabaseLocation.External) settings.location()).uri();
        return new DatabaseConnection(client(uri, commands), settings.database(), () -> {});
    }

    private static DatabaseConnection embedded(
            DatabaseLocation.Embedded location, String database, DatabaseCommands commands) {
        EmbeddedDatabase server = EmbeddedDatabase.start(
                location.directory(), new StoreSettings(location.sync(), location.cacheMegabytes()));
        try {
            return new DatabaseConnection(
                    client(new ConnectionString(server.uri()), commands), database, server::close);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static MongoClient client(ConnectionString uri, DatabaseCommands commands) {
        return MongoClients.create(MongoClientSettings.builder()
                .applicationName("holdfast")
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
                .applyConnectionString(uri)
                .addCommandListener(commands)
                .build());
    }

    /** The client; closing it is this object's business. */
    public MongoClient client() {
        return client;
    }

    /** The database of Holdfast. */
    public MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        try {
            client.close();
        } finally {
            closeServer.run();
        }
    }
}
