package org.holdfast.web.importing;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;

/** What a server gives to work in the background: its executors, by their names. */
public final class GivenServer implements InitialContextFactory, AutoCloseable {

    private static final List<Runnable> AT_ONCE = new ArrayList<>();
    private static final List<Repeated> REPEATED = new ArrayList<>();

    /** Work that is to be repeated. */
    record Repeated(Runnable work, long delay, TimeUnit unit, FutureTask<Void> future) {}

    static GivenServer started() {
        AT_ONCE.clear();
        REPEATED.clear();
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, GivenServer.class.getName());
        return new GivenServer();
    }

    /** What was given to the executor and waits. */
    List<Runnable> atOnce() {
        return AT_ONCE;
    }

    /** What is repeated. */
    List<Repeated> repeated() {
        return REPEATED;
    }

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) {
        return proxy(Context.class, arguments -> lookUp((String) arguments[0]));
    }

    private static Object lookUp(String name) throws NamingException {
        return switch (name) {
            case "java:comp/DefaultManagedExecutorService" ->
                proxy(ManagedExecutorService.class, arguments -> AT_ONCE.add((Runnable) arguments[0]));
            case "java:comp/DefaultManagedScheduledExecutorService" ->
                proxy(
                        ManagedScheduledExecutorService.class,
                        arguments -> repeat((Runnable) arguments[0], (long) arguments[2], (TimeUnit) arguments[3]));
            default -> throw new NamingException(name);
        };
    }

    private static Object repeat(Runnable work, long delay, TimeUnit unit) {
        FutureTask<Void> future = new FutureTask<>(() -> null);
        REPEATED.add(new Repeated(work, delay, unit, future));
        return proxy(ScheduledFuture.class, arguments -> future.cancel((boolean) arguments[0]));
    }

    /** What the one method does that is called. */
    private interface Answer {

        Object to(Object[] arguments) throws NamingException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object result = arguments == null ? null : answer.to(arguments);
                    return method.getReturnType() == void.class ? null : result;
                }));
    }

    @Override
    public void close() {
        System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
    }
}
