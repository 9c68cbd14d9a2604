package org.holdfast.domain.directory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;

/** Directories that last as long as the process. */
public final class InMemoryDirectories implements Directories {

    private final Map<String, Directory> all = new HashMap<>();

    @Override
    public synchronized Optional<Directory> find(OrganisationId organisation, DirectoryId id) {
        return Optional.ofNullable(all.get(Directory.keyOf(organisation, id)));
    }

    @Override
    public synchronized List<Directory> of(OrganisationId organisation) {
        return all.values().stream()
                .filter(one -> one.organisation().equals(organisation))
                .sorted(Comparator.comparing(Directory::title)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    @Override
    public synchronized List<Directory> bound(Directory.Bond bond) {
        return all.values().stream()
                .filter(one -> one.bond() == bond)
                .sorted(Comparator.comparing(Directory::key))
                .toList();
    }

    @Override
    public synchronized void save(Directory directory) {
        all.merge(directory.key(), directory, (stored, saved) -> stored.version() < saved.version() ? saved : stored);
    }
}
