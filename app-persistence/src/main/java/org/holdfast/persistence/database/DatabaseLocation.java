package org.holdfast.persistence.database;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import com.mongodb.ConnectionString;
import java.nio.file.Path;
import java.util.Map;

/** Where the documents are. Chosen once, at the start. */
public sealed interface DatabaseLocation {

    /** For the log: says which it is, and never a credential. */
    String describe();

    /**
     * A server of ours inside this process.
     *
     * @param directory where its files are; made when it is missing
     * @param sync whether a write is acknowledged only after the disk has it (survives a power cut) or as soon as the
     *     operating system has it (survives the death of the process)
     * @param cacheMegabytes how much of the data is kept in memory, 4 to 4096
     */
    record Embedded(Path directory, boolean sync, int cacheMegabytes) implements DatabaseLocation {

        private static final int SMALLEST_CACHE = 4;
        private static final int LARGEST_CACHE = 4096;

        /** Checks the limits. */
        public Embedded {
            if (cacheMegabytes < SMALLEST_CACHE || cacheMegabytes > LARGEST_CACHE) {
                throw invalid(
                        DatabaseSettings.CACHE,
                        "value-out-of-range",
                        Map.of("minimum", SMALLEST_CACHE, "maximum", LARGEST_CACHE));
            }
        }

        @Override
        public String describe() {
            return "the embedded database in " + directory;
        }
    }

    /** A MongoDB that somebody else runs. */
    record External(ConnectionString uri) implements DatabaseLocation {

        @Override
        public String describe() {
            return "MongoDB at " + uri.getHosts();
        }

        @Override
        public String toString() {
            return "External[" + describe() + "]";
        }
    }
}
