package org.holdfast.domain.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;

/** Items that last as long as the process. */
public final class InMemoryItems implements Items {

    private final Map<ItemId, Item> items = new HashMap<>();

    @Override
    public synchronized Optional<Item> find(OrganisationId organisation, ItemId id) {
        return Optional.ofNullable(items.get(id))
                .filter(item -> item.organisation().equals(organisation));
    }

    @Override
    public synchronized Map<ItemId, Item> findAll(OrganisationId organisation, Collection<ItemId> ids) {
        Map<ItemId, Item> found = new HashMap<>();
        ids.forEach(id -> find(organisation, id).ifPresent(item -> found.put(id, item)));
        return found;
    }

    @Override
    public synchronized List<Item> ofBoard(OrganisationId organisation, BoardId board) {
        return items.values().stream()
                .filter(item ->
                        item.organisation().equals(organisation) && item.board().equals(board))
                .toList();
    }

    @Override
    public synchronized void saveAll(List<Item> saved) {
        saved.forEach(item ->
                items.merge(item.id(), item, (stored, newer) -> stored.version() < newer.version() ? newer : stored));
    }
}
