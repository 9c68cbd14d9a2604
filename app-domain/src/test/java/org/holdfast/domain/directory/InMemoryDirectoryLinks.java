package org.holdfast.domain.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;

/** Links that last as long as the process. */
public final class InMemoryDirectoryLinks implements DirectoryLinks {

    private final Map<String, DirectoryLink> all = new HashMap<>();

    @Override
    public synchronized Optional<DirectoryLink> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized List<DirectoryLink> ofTarget(
            OrganisationId organisation, DirectoryLink.Kind kind, String target) {
        return live(kind)
                .filter(link -> link.organisation().equals(organisation)
                        && link.target().equals(target))
                .toList();
    }

    @Override
    public synchronized boolean everLinked(OrganisationId organisation, DirectoryLink.Kind kind, String target) {
        return all.values().stream()
                .anyMatch(link -> link.kind() == kind
                        && link.organisation().equals(organisation)
                        && link.target().equals(target));
    }

    @Override
    public synchronized List<DirectoryLink> live(Directory directory, DirectoryLink.Kind kind, String after, int most) {
        return of(directory, kind)
                .filter(link -> link.id().compareTo(after) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Count count(Directory directory, DirectoryLink.Kind kind) {
        return Count.upToLimit(of(directory, kind).count());
    }

    @Override
    public synchronized void save(DirectoryLink link) {
        all.merge(link.id(), link, (stored, saved) -> stored.version() < saved.version() ? saved : stored);
    }

    private Stream<DirectoryLink> of(Directory directory, DirectoryLink.Kind kind) {
        return live(kind)
                .filter(link -> link.organisation().equals(directory.organisation())
                        && link.directory().equals(directory.id()));
    }

    private Stream<DirectoryLink> live(DirectoryLink.Kind kind) {
        return new TreeMap<>(all).values().stream().filter(link -> link.live() && link.kind() == kind);
    }
}
