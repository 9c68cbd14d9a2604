package org.holdfast.web.graph;

import io.smallrye.graphql.spi.LookupService;
import io.smallrye.graphql.spi.ManagedInstance;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives SmallRye the graphs of a test instead of CDI's. */
public final class GivenInstances implements LookupService {

    private static final Map<Class<?>, Object> INSTANCES = new ConcurrentHashMap<>();

    /** The instance to use from now on. */
    public static void give(Object graph) {
        INSTANCES.put(graph.getClass(), graph);
    }

    /** The same for one that stands for a type, as a proxy does. */
    static void give(Class<?> type, Object graph) {
        INSTANCES.put(type, graph);
    }

    @Override
    public String getName() {
        return "the graphs of a test";
    }

    @Override
    public <T> ManagedInstance<T> getInstance(Class<T> type) {
        return new DefaultManagedInstance<>(type.cast(INSTANCES.get(type)));
    }
}
