package org.holdfast.persistence.database;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.eclipse.jnosql.communication.semistructured.DatabaseManager;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentConfiguration;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentManager;
import org.eclipse.jnosql.mapping.Database;
import org.eclipse.jnosql.mapping.DatabaseType;

/**
 * Gives JNoSQL the one client in place of the client that it would open itself, to its repositories and to its MongoDB
 * template alike.
 */
@ApplicationScoped
@Priority(Interceptor.Priority.APPLICATION)
class RepositoryProducers {

    private final MongoDBDocumentManager manager;

    @Inject
    RepositoryProducers(MongoClient client, MongoDatabase database) {
        manager = new MongoDBDocumentConfiguration().get(client).apply(database.getName());
    }

    @Produces
    @Alternative
    @ApplicationScoped
    @Database(DatabaseType.DOCUMENT)
    DatabaseManager forRepositories() {
        return manager;
    }

    @Produces
    @Alternative
    @Typed(MongoDBDocumentManager.class)
    MongoDBDocumentManager forTemplate() {
        return manager;
    }
}
