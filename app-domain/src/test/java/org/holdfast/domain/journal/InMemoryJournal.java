package org.holdfast.domain.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** A journal that lasts as long as the process. */
public final class InMemoryJournal implements Journal {

    private final Map<String, Entry> entries = new TreeMap<>();

    @Override
    public synchronized void append(Entry entry) {
        if (entries.putIfAbsent(entry.id(), entry) != null) {
            throw ConcurrentChangeException.of(entry.aggregate());
        }
    }

    @Override
    public synchronized Set<AggregateRef> appendAll(List<Entry> added) {
        Set<AggregateRef> refused = new HashSet<>();
        for (Entry entry : added) {
            if (entries.putIfAbsent(entry.id(), entry) != null) {
                refused.add(entry.aggregate());
            }
        }
        return refused;
    }

    @Override
    public synchronized List<Entry> newerThan(AggregateRef aggregate, long version) {
        return of(aggregate).stream().filter(entry -> entry.version() > version).toList();
    }

    @Override
    public synchronized Optional<Entry> asOf(AggregateRef aggregate, Instant moment) {
        return of(aggregate).stream()
                .filter(entry -> !entry.at().isAfter(moment))
                .reduce((older, newer) -> newer);
    }

    @Override
    public synchronized Page<Entry> history(AggregateRef aggregate, PageRequest page) {
        return newestFirst(of(aggregate), page);
    }

    @Override
    public synchronized Page<Entry> activity(Sight sight, ActivityFilter filter, PageRequest page) {
        return newestFirst(
                entries.values().stream()
                        .filter(entry -> sight.reaches(entry.path()) && matches(filter, entry))
                        .toList(),
                page);
    }

    @Override
    public synchronized void since(Instant moment, Consumer<Entry> reader) {
        entries.values().stream()
                .filter(entry -> !entry.at().isBefore(moment))
                .sorted(Comparator.comparing(Entry::order))
                .toList()
                .forEach(reader);
    }

    private List<Entry> of(AggregateRef aggregate) {
        return entries.values().stream()
                .filter(entry -> entry.aggregate().equals(aggregate))
                .sorted(Comparator.comparing(Entry::version))
                .toList();
    }

    private static boolean matches(ActivityFilter filter, Entry entry) {
        return (filter.types().isEmpty()
                        || filter.types().contains(entry.aggregate().type()))
                && filter.kind().stream().allMatch(entry.kind()::equals)
                && filter.actorId().stream().allMatch(entry.actorId()::equals)
                && (filter.origins().isEmpty()
                        || filter.origins().contains(entry.origin().name()))
                && filter.from().stream().noneMatch(entry.at()::isBefore)
                && filter.until().stream().allMatch(entry.at()::isBefore)
                && filter.ownAlone().stream().allMatch(own -> own.keeps(entry));
    }

    private static Page<Entry> newestFirst(List<Entry> all, PageRequest page) {
        Comparator<Entry> order = Comparator.comparing(Entry::order);
        List<Entry> read = new ArrayList<>(all);
        read.sort(page.forward() ? order.reversed() : order);
        read.removeIf(entry -> page.key().stream()
                .anyMatch(key -> page.forward()
                        ? entry.order().compareTo(key) >= 0
                        : entry.order().compareTo(key) <= 0));
        return Page.of(page, read.subList(0, Math.min(read.size(), page.size() + 1)));
    }
}
