package org.holdfast.persistence.database.embedded.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Named sorted maps in one directory. A change is applied to the maps in memory and appended to the log; when its
 * thread has waited for the log it is safe. Now and then a checkpoint writes the maps to the file and begins a new log.
 * After a crash the log is replayed: replaying a change twice does no harm, because a change says what is, not what
 * differs.
 */
public final class DurableStore implements AutoCloseable {

    private static final String FILE = "data.mv";
    private static final ThreadLocal<@Nullable Change> CHANGE = new ThreadLocal<>();
    private static final ThreadLocal<Long> POSITION = ThreadLocal.withInitial(() -> 0L);

    private final MVStore file;
    private final WriteLog log;
    private final Map<String, DurableMap> maps = new ConcurrentHashMap<>();
    /** Changes share it; a checkpoint has it alone, so that the file never holds half a change. */
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

    private final Housekeeping housekeeping;

    private DurableStore(MVStore file, WriteLog log, StoreSettings settings) {
        this.file = file;
        this.log = log;
        this.housekeeping = new Housekeeping(this, settings);
    }

    /**
     * Opens or makes a store and brings it to where the last acknowledged change left it.
     *
     * @throws UncheckedIOException when the directory cannot be used
     */
    public static DurableStore open(Path directory, StoreSettings settings) {
        MVStore file = new MVStore.Builder()
                .fileName(directory.resolve(FILE).toString())
                .cacheSize(settings.cacheMegabytes())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        OwnerOnly.file(directory.resolve(FILE));
        try {
            file.setRetentionTime(Math.toIntExact(settings.retention().toMillis()));
            long next = new Recovery(directory, file).replay();
            DurableStore store = new DurableStore(file, new WriteLog(directory, settings.sync(), next), settings);
            store.log.deleteBefore(next);
            store.openMaps();
            store.housekeeping.start();
            return store;
        } catch (IOException e) {
            file.closeImmediately();
            throw new UncheckedIOException("cannot open the database in " + directory, e);
        } catch (RuntimeException e) {
            file.closeImmediately();
            throw e;
        }
    }

    /** Only what is in open maps can be moved by compaction: one that nobody has used yet would hold its place forever. */
    private void openMaps() {
        file.getMapNames().forEach(this::map);
    }

    /** The map of this name, made when it is missing. */
    public DurableMap map(String name) {
        return maps.computeIfAbsent(name, missing -> new DurableMap(this, missing, open(file, missing)));
    }

    static MVMap<byte[], byte[]> open(MVStore file, String name) {
        return file.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>().keyType(SortedBytes.TYPE).valueType(SortedBytes.TYPE));
    }

    /** The names of the maps that exist and begin like this. */
    public Set<String> names(String prefix) {
        return file.getMapNames().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Removes a map with all that is in it. Whoever still holds it must not use it. */
    public void drop(String name) {
        current().drop(name);
        DurableMap map = maps.remove(name);
        if (map != null) {
            file.removeMap(map.inner());
        } else if (file.hasMap(name)) {
            file.removeMap(open(file, name));
        }
    }

    /** Does work whose writes belong together. Inside another change it is a part of that one. */
    public <T> T change(Supplier<T> work) {
        if (CHANGE.get() != null) {
            return work.get();
        }
        holdBack();
        gate.readLock().lock();
        Change change = new Change();
        CHANGE.set(change);
        try {
            return work.get();
        } finally {
            CHANGE.remove();
            append(change);
            gate.readLock().unlock();
        }
    }

    /**
     * Makes a writer save what others have left unsaved before it adds more: saving takes as much memory again, and
     * housekeeping alone cannot keep up with somebody who brings large files.
     */
    private void holdBack() {
        if (housekeeping.isOverfull()) {
            synchronized (this) {
                if (housekeeping.isOverfull()) {
                    checkpoint();
                }
            }
        }
    }

    private void append(Change change) {
        if (!change.isEmpty()) {
            POSITION.set(log.append(change));
            housekeeping.changed();
        }
    }

    /** Does work that reads for longer than a moment: what it looks at is not cleared away meanwhile. */
    public <T> T read(Supplier<T> work) {
        MVStore.TxCounter usage = file.registerVersionUsage();
        try {
            return work.get();
        } finally {
            file.deregisterVersionUsage(usage);
        }
    }

    /** Returns when all changes that this thread made are safe. */
    public void awaitDurable() {
        long position = POSITION.get();
        if (position > 0) {
            log.await(position);
            POSITION.remove();
        }
    }

    /** Writes the maps to the file, after which the log so far is not needed. */
    public synchronized void checkpoint() {
        long first = alone(() -> {
            long next = log.rotate();
            file.commit();
            return next;
        });
        file.sync();
        log.deleteBefore(first);
    }

    /**
     * Writes what is left of sparse parts of the file anew, so that their place can be used again; one slice of the
     * work. MVStore could also move whole parts to the front and cut the file off; its own assertions do not always
     * hold then, so that is left alone: free place is used by what is written next.
     *
     * @param fillRate how much of each part should be in use, in percent
     * @param bytes how much is written anew at most; a part of which more than that is in use stays as it is
     * @return whether there was something to do
     */
    boolean compact(int fillRate, int bytes) {
        return alone(() -> {
            boolean rewritten = file.compact(fillRate, bytes);
            file.commit();
            return rewritten;
        });
    }

    private <T> T alone(Supplier<T> work) {
        gate.writeLock().lock();
        try {
            return work.get();
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Bytes of the file, without the log. */
    public long size() {
        return file.getFileStore().size();
    }

    /** How much of what the file holds is in use, in percent. */
    int fillRate() {
        return file.getFileStore().getChunksFillRate();
    }

    int unsavedBytes() {
        return file.getUnsavedMemory();
    }

    long logBytes() {
        return log.length();
    }

    void forceLog() {
        log.force();
    }

    Change current() {
        Change change = CHANGE.get();
        if (change == null) {
            throw new IllegalStateException("a write outside of a change");
        }
        return change;
    }

    @Override
    public void close() {
        if (file.isClosed()) {
            return;
        }
        housekeeping.stop();
        try {
            checkpoint();
            housekeeping.compactAtClose();
            file.close();
        } finally {
            file.closeImmediately();
            log.close();
        }
    }
}
