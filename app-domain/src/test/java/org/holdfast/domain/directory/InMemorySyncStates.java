package org.holdfast.domain.directory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;

/** How far following is, as long as the process lasts. */
public final class InMemorySyncStates implements SyncStates {

    private final Map<String, SyncState> all = new HashMap<>();

    @Override
    public synchronized Optional<SyncState> find(OrganisationId organisation, DirectoryId directory) {
        return Optional.ofNullable(all.get(organisation + "/" + directory));
    }

    @Override
    public synchronized void save(SyncState state) {
        all.put(state.organisation() + "/" + state.directory(), state);
    }
}
