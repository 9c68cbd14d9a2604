package org.holdfast.domain.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.shared.Bulkhead;

/**
 * Brought files are read, and walked for a preview, one after the other while somebody waits for them: a large one takes a
 * good part of the memory. Imports that run in the background are one at a time already.
 */
@ApplicationScoped
public class FileReading {

    private static final Duration WAIT = Duration.ofSeconds(15);

    private final Bulkhead one = new Bulkhead(1, WAIT);

    /**
     * Reads, of one member one file at a time, so that who has many leaves the turn to others.
     *
     * @throws org.holdfast.domain.shared.TooMuchAtOnceException when others read for too long
     */
    public <T> T oneByOne(Actor actor, Supplier<T> reading) {
        return one.doing(actor.organisation() + " " + actor.person(), reading);
    }
}
