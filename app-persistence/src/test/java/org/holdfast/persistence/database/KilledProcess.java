package org.holdfast.persistence.database;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.Clock;
import org.holdfast.domain.shared.Ids;

/** What a process that can be killed has in place of the connection, the clock and the identifiers of the product. */
public class KilledProcess {

    private static volatile KilledDatabase database;
    private static volatile Clock clock;

    /** What containers of this kind work on from now on. */
    public static void is(KilledDatabase killed, Clock of) {
        database = killed;
        clock = of;
    }

    @Produces
    static MongoClient client() {
        MongoDatabase killed = database.database();
        return (MongoClient) Proxy.newProxyInstance(
                MongoClient.class.getClassLoader(), new Class<?>[] {MongoClient.class}, (self, method, arguments) -> {
                    if (method.getName().equals("getDatabase")) {
                        return killed;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    @Produces
    static MongoDatabase database() {
        return database.database();
    }

    @Produces
    static DatabaseCommands commands() {
        return new DatabaseCommands();
    }

    @Produces
    static DatabaseIdentity identity() {
        return new DatabaseIdentity("killed");
    }

    @Produces
    static Clock clock() {
        return clock;
    }

    /** Identifiers in a row that begins anew when the test says so. */
    @ApplicationScoped
    public static class SameIds extends Ids {

        private final Clock clock;
        private int made;

        @Inject
        public SameIds(Clock clock) {
            super(clock);
            this.clock = clock;
        }

        @Override
        public synchronized String next() {
            return derived(clock.instant(), "number " + made++);
        }

        /** Begins anew. */
        public synchronized void again() {
            made = 0;
        }
    }
}
