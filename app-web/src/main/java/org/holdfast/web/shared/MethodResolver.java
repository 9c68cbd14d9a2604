package org.holdfast.web.shared;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Calls the methods that pages name, of which a row of a table has dozens, as all values are records. The resolver of the
 * specification looks through all methods of the class for each call; here it is done once for each class. What it would
 * have to choose between is left to it, and collections, of which expressions have streams of their own.
 */
public class MethodResolver extends ELResolver {

    private record Called(String name, int arguments) {}

    private static final ClassValue<Map<Called, Optional<Method>>> METHODS = new ClassValue<>() {
        @Override
        protected Map<Called, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object name,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] arguments) {
        if (base == null || base instanceof Collection || types != null || !(name instanceof String called)) {
            return null;
        }
        @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
        Optional<Method> method = METHODS.get(base.getClass())
                .computeIfAbsent(new Called(called, given.length), absent -> only(base, absent));
        return method.isPresent() ? call(context, base, method.get(), given) : null;
    }

    /** The method, where there is nothing to choose between and everybody may call it. */
    private static Optional<Method> only(Object base, Called called) {
        List<Method> found = Arrays.stream(base.getClass().getMethods())
                .filter(method -> method.getName().equals(called.name())
                        && method.getParameterCount() == called.arguments()
                        && !method.isBridge())
                .toList();
        return found.size() == 1 && isOpen(found.get(0), base) ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isOpen(Method method, Object base) {
        return Modifier.isPublic(method.getDeclaringClass().getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isVarArgs()
                && method.canAccess(base);
    }

    private static @Nullable Object call(ELContext context, Object base, Method method, @Nullable Object[] given) {
        Class<?>[] wanted = method.getParameterTypes();
        @Nullable Object[] arguments = new Object[given.length];
        for (int place = 0; place < given.length; place++) {
            arguments[place] = context.convertToType(given[place], wanted[place]);
        }
        try {
            @Nullable Object result = method.invoke(base, arguments);
            context.setPropertyResolved(base, method.getName());
            return result;
        } catch (IllegalAccessException notOpen) {
            throw new ELException(notOpen);
        } catch (InvocationTargetException failed) {
            throw new ELException(failed.getCause());
        }
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        // properties are for others
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return false;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }
}
