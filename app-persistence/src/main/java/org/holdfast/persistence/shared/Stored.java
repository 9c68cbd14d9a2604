package org.holdfast.persistence.shared;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.holdfast.domain.shared.StorageUnavailableException;

/** Runs commands against the database and says what their failures mean. */
public final class Stored {

    private static final int DUPLICATE_KEY = 11000;

    private Stored() {}

    /**
     * Runs a command.
     *
     * @throws StorageUnavailableException when the database cannot be reached
     */
    public static <T> T read(Supplier<T> command) {
        try {
            return command.get();
        } catch (MongoTimeoutException | MongoSocketException unreachable) {
            throw new StorageUnavailableException(unreachable);
        }
    }

    /**
     * Runs a command that has no answer.
     *
     * @throws StorageUnavailableException when the database cannot be reached
     */
    public static void done(Runnable command) {
        read(() -> {
            command.run();
            return true;
        });
    }

    /**
     * Runs one write.
     *
     * @return false when a unique key refused it
     */
    public static boolean written(Runnable write) {
        try {
            done(write);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        } catch (MongoException refused) {
            if (refused.getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    /**
     * Runs unordered writes.
     *
     * @return the places, in the order given, of the writes that a unique key refused
     */
    public static Set<Integer> refused(Runnable writes) {
        try {
            done(writes);
            return Set.of();
        } catch (MongoBulkWriteException partly) {
            return duplicates(partly);
        }
    }

    private static Set<Integer> duplicates(MongoBulkWriteException partly) {
        for (BulkWriteError error : partly.getWriteErrors()) {
            if (error.getCode() != DUPLICATE_KEY) {
                throw partly;
            }
        }
        return partly.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toSet());
    }
}
