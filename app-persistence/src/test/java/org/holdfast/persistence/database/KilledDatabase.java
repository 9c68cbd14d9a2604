package org.holdfast.persistence.database;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/**
 * A database whose process dies before one of its writes: that write and all that follow do not happen. For testing what
 * is left behind at each point. A process has one thread here: what others would write does not happen at all, so that
 * a test finds the same each time.
 */
public final class KilledDatabase {

    /** What the caller of the dead process never sees. */
    public static final class KilledException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private static final Set<String> WRITES = Set.of(
            "insertOne",
            "insertMany",
            "updateOne",
            "updateMany",
            "replaceOne",
            "deleteOne",
            "deleteMany",
            "bulkWrite",
            "findOneAndUpdate",
            "findOneAndReplace",
            "findOneAndDelete");

    private final MongoDatabase database;
    private final Thread process = Thread.currentThread();
    private int writesLeft = Integer.MAX_VALUE;

    private KilledDatabase(MongoDatabase database) {
        this.database = database;
    }

    /** The database, living for so many writes. */
    public static MongoDatabase after(int writes, MongoDatabase database) {
        KilledDatabase killed = of(database);
        killed.dieAfter(writes);
        return killed.database();
    }

    /** A database that lives until it is told otherwise. */
    public static KilledDatabase of(MongoDatabase database) {
        return new KilledDatabase(database);
    }

    /** It dies after so many writes. */
    public void dieAfter(int writes) {
        writesLeft = writes;
    }

    /** It lives again, and for ever. */
    public void revive() {
        writesLeft = Integer.MAX_VALUE;
    }

    /** How many writes it would still live for; negative when it has died. */
    public int writesLeft() {
        return writesLeft;
    }

    /** What the process works on. */
    public MongoDatabase database() {
        return (MongoDatabase) proxy(MongoDatabase.class, (self, method, arguments) -> {
            Object result = call(database, method, arguments);
            return result instanceof MongoCollection<?> collection ? collection(collection) : result;
        });
    }

    private Object collection(MongoCollection<?> collection) {
        return proxy(MongoCollection.class, (self, method, arguments) -> {
            if (WRITES.contains(method.getName()) && (Thread.currentThread() != process || writesLeft-- <= 0)) {
                throw new KilledException();
            }
            return call(collection, method, arguments);
        });
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
