package org.holdfast.persistence.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.directory.Directories;
import org.holdfast.domain.directory.Directory;
import org.holdfast.domain.directory.DirectoryId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.persistence.shared.GuardedWrites;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
class MongoDirectories implements Directories {

    private final DirectoryDocuments directories;
    private final GuardedWrites writes;

    @Inject
    MongoDirectories(DirectoryDocuments directories, GuardedWrites writes) {
        this.directories = directories;
        this.writes = writes;
    }

    @Override
    public Optional<Directory> find(OrganisationId organisation, DirectoryId id) {
        return Stored.read(() -> directories.named(organisation.value(), id.value())).stream()
                .map(DirectoryDocument::toDirectory)
                .findFirst();
    }

    @Override
    public List<Directory> of(OrganisationId organisation) {
        return Stored.read(() -> directories.of(organisation.value())).stream()
                .map(DirectoryDocument::toDirectory)
                .sorted(Comparator.comparing(Directory::title)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    @Override
    public List<Directory> bound(Directory.Bond bond) {
        return Stored.read(() -> directories.bound(bond.name())).stream()
                .sorted(Comparator.comparing(DirectoryDocument::id))
                .map(DirectoryDocument::toDirectory)
                .toList();
    }

    @Override
    public void save(Directory directory) {
        writes.putNewer(DirectoryDocument.from(directory));
    }
}
