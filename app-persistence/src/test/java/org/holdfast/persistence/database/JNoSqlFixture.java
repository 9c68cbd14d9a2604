package org.holdfast.persistence.database;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.eclipse.jnosql.mapping.core.Converters;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.eclipse.jnosql.mapping.document.spi.DocumentExtension;
import org.eclipse.jnosql.mapping.reflection.Reflections;
import org.eclipse.jnosql.mapping.semistructured.EntityConverter;
import org.holdfast.persistence.shared.GuardedWrites;

/**
 * JNoSQL for tests of stores, without the rest of the product: its repositories and its template, on whatever database
 * the test that runs now works on. One container serves all tests; {@link #stop()} makes room for another one, because
 * JNoSQL asks CDI for the one container that there is.
 */
public final class JNoSqlFixture {

    private static volatile MongoDatabase current;
    private static SeContainer container;

    private JNoSqlFixture() {}

    /** What everything from here works on from now on. */
    static void on(MongoDatabase database) {
        current = database;
    }

    /** A repository, or the template. */
    public static synchronized <T> T get(Class<T> bean) {
        if (container == null) {
            container = withJNoSql(SeContainerInitializer.newInstance().disableDiscovery())
                    .addProperty("org.jboss.weld.construction.relaxed", true)
                    .addBeanClasses(RepositoryProducers.class, Surroundings.class)
                    .initialize();
        }
        return container.select(bean).get();
    }

    /** Guarded writes to the database of the running test. */
    public static GuardedWrites writes() {
        return new GuardedWrites(current, get(EntityConverter.class));
    }

    /** Stops the container, if there is one. */
    public static synchronized void stop() {
        Optional.ofNullable(container).ifPresent(SeContainer::close);
        container = null;
    }

    /** Adds JNoSQL to a container; what it takes its connection from is to be added by the caller. */
    public static SeContainerInitializer withJNoSql(SeContainerInitializer initializer) {
        return initializer
                .addExtensions(DocumentExtension.class)
                .addPackages(
                        true,
                        Converters.class,
                        Reflections.class,
                        EntityConverter.class,
                        DocumentTemplate.class,
                        MongoDBTemplate.class);
    }

    /** A connection to whatever is the current database when a command is sent. */
    static class Surroundings {

        @Produces
        static MongoClient client() {
            return proxy(MongoClient.class, (method, arguments) -> database());
        }

        @Produces
        static MongoDatabase database() {
            return proxy(MongoDatabase.class, (method, arguments) -> method.invoke(current, arguments));
        }

        private static <T> T proxy(Class<T> type, Call call) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        try {
                            return call.invoke(method, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    }));
        }
    }

    private interface Call {

        Object invoke(Method method, Object[] arguments) throws Throwable;
    }
}
