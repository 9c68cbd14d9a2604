package org.holdfast.security.workos;

import java.time.Duration;
import org.holdfast.domain.shared.BusyException;

/** Waits for somebody else's service. */
@FunctionalInterface
interface Pause {

    /** On the clock of the machine; whoever is to stop waits no longer. */
    Pause REAL = time -> {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw BusyException.busy("workos");
        }
    };

    /** Waits for so long. */
    void of(Duration time);
}
