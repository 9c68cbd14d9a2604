package org.holdfast.persistence.database;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/**
 * Gives the one client to whoever injects it. The database is opened when somebody first asks and closed with the
 * application.
 */
@ApplicationScoped
class DatabaseProducers {

    private final DatabaseCommands commands = new DatabaseCommands();
    private final DatabaseConnection connection;
    private final DatabaseIdentity identity;

    @Inject
    DatabaseProducers(Config config) {
        DatabaseSettings settings = DatabaseSettings.from(config);
        connection = DatabaseConnection.open(settings, commands);
        identity = DatabaseIdentity.of(settings.location());
    }

    @Produces
    @ApplicationScoped
    MongoClient client() {
        return connection.client();
    }

    @Produces
    @ApplicationScoped
    MongoDatabase database() {
        return connection.database();
    }

    @Produces
    DatabaseCommands commands() {
        return commands;
    }

    @Produces
    DatabaseIdentity identity() {
        return identity;
    }

    @PreDestroy
    void close() {
        connection.close();
    }
}
