package org.holdfast.persistence.database;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the commands that a thread sends to the database, so that a test can pin how many an operation costs. The
 * driver tells of a command on the thread that sends it, so threads do not disturb each other.
 *
 * <p>Nothing is kept for a thread that did not ask: {@link #record(Runnable)} is the only way in.
 */
public final class DatabaseCommands implements CommandListener {

    private static final ThreadLocal<List<String>> RECORDING = new ThreadLocal<>();

    /**
     * Runs the operation and returns the names of the commands that this thread sent meanwhile, in order
     * ({@code find}, {@code insert}, {@code update}, …).
     */
    public List<String> record(Runnable operation) {
        start();
        try {
            operation.run();
            return recorded();
        } finally {
            RECORDING.remove();
        }
    }

    /** Begins to record for this thread; what was recorded before is dropped. */
    public void start() {
        RECORDING.set(new ArrayList<>());
    }

    /** Ends the recording of this thread and returns it; empty when none was begun. */
    public List<String> stop() {
        List<String> commands = recorded();
        RECORDING.remove();
        return commands;
    }

    private List<String> recorded() {
        List<String> commands = RECORDING.get();
        return commands == null ? List.of() : List.copyOf(commands);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        List<String> commands = RECORDING.get();
        if (commands != null) {
            commands.add(event.getCommandName());
        }
    }
}
