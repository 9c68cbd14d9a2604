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
 * is left behind at each point.
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
            "findOneAndReplace");

    private int writesLeft;

    private KilledDatabase(int writes) {
        this.writesLeft = writes;
    }

    /** The database, living for so many writes. */
    public static MongoDatabase after(int writes, MongoDatabase database) {
        KilledDatabase killed = new KilledDatabase(writes);
        return (MongoDatabase) proxy(MongoDatabase.class, (self, method, arguments) -> {
            Object result = killed.call(database, method, arguments);
            return result instanceof MongoCollection<?> collection ? killed.collection(collection) : result;
        });
    }

    private Object collection(MongoCollection<?> collection) {
        return proxy(MongoCollection.class, (self, method, arguments) -> {
            if (WRITES.contains(method.getName()) && writesLeft-- <= 0) {
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
