package org.holdfast.domain.shared;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Does the same for each of many: what is refused to one is no reason to leave the others. */
public final class EachByItself {

    private Optional<DomainException> first = Optional.empty();

    /** Does it for all, in their order. */
    public <T> void of(Stream<T> all, Consumer<T> work) {
        all.forEachOrdered(one -> doing(() -> work.accept(one)));
    }

    /**
     * Tells what was refused first.
     *
     * @throws DomainException when something was
     */
    public void throwFirst() {
        first.ifPresent(refused -> {
            throw refused;
        });
    }

    private void doing(Runnable work) {
        try {
            work.run();
        } catch (DomainException refused) {
            first = first.or(() -> Optional.of(refused));
        }
    }
}
