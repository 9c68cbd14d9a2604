package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Queues that last as long as the process. */
public final class InMemoryLinkQueues implements LinkQueues {

    private final Map<String, LinkQueue> queues = new HashMap<>();
    private final Map<String, Instant> changed = new HashMap<>();

    @Override
    public synchronized Optional<LinkQueue> find(String account) {
        return Optional.ofNullable(queues.get(account));
    }

    @Override
    public synchronized boolean save(LinkQueue queue, Instant now) {
        long before = find(queue.account()).map(LinkQueue::version).orElse(0L);
        if (before != queue.version() - 1) {
            return false;
        }
        queues.put(queue.account(), queue);
        changed.put(queue.account(), now);
        return true;
    }

    @Override
    public synchronized List<String> due(Instant now, int most) {
        return queues.values().stream()
                .filter(queue -> queue.due().filter(at -> !at.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(queue -> queue.due().orElseThrow()))
                .limit(most)
                .map(LinkQueue::account)
                .toList();
    }

    @Override
    public synchronized void removeIdleSince(Instant moment) {
        queues.values()
                .removeIf(queue -> queue.idle() && changed.get(queue.account()).isBefore(moment));
    }
}
