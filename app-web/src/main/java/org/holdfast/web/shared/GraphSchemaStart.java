package org.holdfast.web.shared;

import io.smallrye.graphql.cdi.producer.GraphQLProducer;
import io.smallrye.graphql.schema.SchemaBuilder;
import io.smallrye.graphql.servlet.IndexInitializer;
import io.smallrye.graphql.servlet.SchemaServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Set;

/**
 * Builds the GraphQL schema from the classes of this module alone. SmallRye's own listener reads every jar of the WAR
 * to find the same types, which took a third of the start (docs/adr/0001); views and inputs live in app-web anyway.
 */
public class GraphSchemaStart implements ServletContextListener {

    private final GraphQLProducer producer;

    @Inject
    public GraphSchemaStart(GraphQLProducer producer) {
        this.producer = producer;
    }

    @Override
    public void contextInitialized(ServletContextEvent start) {
        Set<URL> ownClasses = Set.of(ownClasses(start.getServletContext()));
        var schema = producer.initialize(SchemaBuilder.build(new IndexInitializer().createIndex(ownClasses)), true);
        start.getServletContext().setAttribute(SchemaServlet.SCHEMA_PROP, schema);
    }

    private static URL ownClasses(ServletContext application) {
        try {
            return Path.of(application.getRealPath("/WEB-INF/classes")).toUri().toURL();
        } catch (MalformedURLException cannotBe) {
            throw new IllegalStateException("a directory without an address", cannotBe);
        }
    }
}
