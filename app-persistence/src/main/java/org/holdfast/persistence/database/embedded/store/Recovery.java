package org.holdfast.persistence.database.embedded.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** Brings the file to where the log ends. */
final class Recovery implements ChangeReader.Target {

    private static final Logger LOG = System.getLogger(Recovery.class.getName());

    private final Path directory;
    private final MVStore file;
    private long changes;

    Recovery(Path directory, MVStore file) {
        this.directory = directory;
        this.file = file;
    }

    /**
     * Replays the log and writes the result to the file.
     *
     * @return the number for the next file of the log; those before it are not needed any more
     */
    long replay() throws IOException {
        long next = 1;
        boolean whole = true;
        for (Path log : LogFile.list(directory)) {
            next = LogFile.number(log) + 1;
            if (whole) {
                whole = LogFile.read(log, record -> replay(record));
            } else {
                setAside(log);
            }
        }
        if (changes > 0) {
            LOG.log(Level.INFO, "Recovered {0} changes that were not in the file yet.", changes);
            file.commit();
            file.sync();
        }
        return next;
    }

    private void replay(byte[] record) throws IOException {
        new ChangeReader(record).replay(this);
        changes++;
    }

    /** Only a power cut can leave a broken file before a good one; changes behind a gap must not be applied. */
    private static void setAside(Path log) throws IOException {
        Path aside = log.resolveSibling(log.getFileName() + ".after-gap");
        LOG.log(Level.WARNING, "Changes behind a gap in the log are not applied; they are kept in {0}.", aside);
        Files.move(log, aside);
    }

    @Override
    public void put(String map, byte[] key, byte[] value) {
        DurableStore.open(file, map).put(key, value);
    }

    @Override
    public void remove(String map, byte[] key) {
        DurableStore.open(file, map).remove(key);
    }

    @Override
    public void drop(String map) {
        if (file.hasMap(map)) {
            file.removeMap(DurableStore.open(file, map));
        }
    }
}
