package org.holdfast.domain.importing;

import java.util.function.Consumer;

/** Port to whatever does work while nobody waits for it. */
public interface Background {

    /**
     * Does the work soon, in no request.
     *
     * @param name what is being done, for the log
     * @param work may be done on another thread
     * @param failed told the id under which an unforeseen error was logged
     */
    void run(String name, Runnable work, Consumer<String> failed);
}
