package org.holdfast.domain.shared;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a moment what was read, so that it is not read for each request. What is forgotten while it is being read
 * is not remembered: what was read may be of before. When there is too much, what was asked for longest ago goes.
 *
 * @param <K> by what it is asked for
 * @param <V> what was read
 */
public final class Remembered<K, V> {

    /**
     * What was read, and how long it may be remembered.
     *
     * @param value what was read
     * @param until when it is read again
     * @param weight how much it takes, in the measure of the limit
     */
    public record Item<V>(V value, Instant until, int weight) {}

    private final long heaviest;
    private final Clock clock;
    private final Map<K, Item<V>> items = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;
    private long forgotten;

    /** @param heaviest how much all together may take; the newest is kept whatever it takes */
    public Remembered(long heaviest, Clock clock) {
        this.heaviest = heaviest;
        this.clock = clock;
    }

    /** What is remembered, or else what is read now. */
    public Optional<V> find(K key, Supplier<Optional<Item<V>>> reading) {
        return find(key, former -> reading.get());
    }

    /**
     * What is remembered, or else what is read now.
     *
     * @param reading is told what was remembered too long, if anything
     */
    public Optional<V> find(K key, Function<Optional<V>, Optional<Item<V>>> reading) {
        @Nullable Item<V> known;
        long before;
        synchronized (this) {
            known = items.get(key);
            if (known != null && clock.instant().isBefore(known.until())) {
                return Optional.of(known.value());
            }
            before = forgotten;
        }
        Optional<Item<V>> read = reading.apply(Optional.ofNullable(known).map(Item::value));
        synchronized (this) {
            drop(key);
            if (forgotten == before) {
                read.ifPresent(item -> keep(key, item));
            }
        }
        return read.map(Item::value);
    }

    /** Forgets one. */
    public synchronized void forget(K key) {
        forgotten++;
        drop(key);
    }

    /** Forgets those that something happened to. */
    public synchronized void forgetAll(Predicate<V> touched) {
        forgotten++;
        Iterator<Item<V>> each = items.values().iterator();
        while (each.hasNext()) {
            Item<V> item = each.next();
            if (touched.test(item.value())) {
                weight -= item.weight();
                each.remove();
            }
        }
    }

    /** Forgets everything. */
    public synchronized void forgetAll() {
        forgotten++;
        items.clear();
        weight = 0;
    }

    /** How many are remembered. */
    synchronized int size() {
        return items.size();
    }

    private void keep(K key, Item<V> item) {
        items.put(key, item);
        weight += item.weight();
        Iterator<Map.Entry<K, Item<V>>> oldest = items.entrySet().iterator();
        while (weight > heaviest && items.size() > 1) {
            weight -= oldest.next().getValue().weight();
            oldest.remove();
        }
    }

    private void drop(K key) {
        @Nullable Item<V> former = items.remove(key);
        if (former != null) {
            weight -= former.weight();
        }
    }
}
