package org.holdfast.domain.shared;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Does the same for each of many: what goes wrong with one, whatever it is, is no reason to leave the others. The first of it
 * is told at the end, so that whoever runs it does not take it for done.
 */
public final class EachByItself {

    private Optional<RuntimeException> first = Optional.empty();

    /** Does it for all, in their order. */
    public <T> void of(Stream<T> all, Consumer<T> work) {
        all.forEachOrdered(one -> doing(() -> work.accept(one)));
    }

    /**
     * Tells what went wrong first.
     *
     * @throws RuntimeException when something did
     */
    public void throwFirst() {
        first.ifPresent(failure -> {
            throw failure;
        });
    }

    private void doing(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            first = first.or(() -> Optional.of(failure));
        }
    }
}
