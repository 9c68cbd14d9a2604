package org.holdfast.web.shared;

import java.util.Optional;
import java.util.function.Supplier;

/** Asks for a value when it is first needed, and no second time: a page reads what it shows more than once. */
public final class Once<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private Optional<T> known = Optional.empty();

    private Once(Supplier<? extends T> source) {
        this.source = source;
    }

    /** The value of a source. For one thread. */
    public static <T> Supplier<T> of(Supplier<? extends T> source) {
        return new Once<T>(source);
    }

    @Override
    public T get() {
        T value = known.isPresent() ? known.get() : source.get();
        known = Optional.of(value);
        return value;
    }
}
