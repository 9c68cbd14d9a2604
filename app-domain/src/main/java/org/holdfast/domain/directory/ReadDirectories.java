package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.directory.DirectoryLink.Kind;

/** Reading which directories are followed and how far that is, for those who set up how people come in. */
@ApplicationScoped
public class ReadDirectories {

    private final Access access;
    private final Directories directories;
    private final DirectoryLinks links;
    private final SyncProgress progress;
    private final DirectoryProvider provider;

    @Inject
    public ReadDirectories(
            Access access,
            Directories directories,
            DirectoryLinks links,
            SyncProgress progress,
            DirectoryProvider provider) {
        this.access = access;
        this.directories = directories;
        this.links = links;
        this.progress = progress;
        this.provider = provider;
    }

    /** Those of the caller's organisation by name; of those that are not followed, the deleted ones alone. */
    public List<ShownDirectory> all(Actor actor) {
        access.requireEitherEverywhere(actor, Permission.SIGN_IN_CONFIGURE, Permission.ACCESS_READ);
        return directories.of(actor.organisation()).stream()
                .filter(directory -> directory.bond() != Directory.Bond.RELEASED)
                .map(directory -> new ShownDirectory(
                        directory,
                        progress.of(directory),
                        links.count(directory, Kind.PERSON),
                        links.count(directory, Kind.GROUP)))
                .toList();
    }

    /** The address to which the broker has to push events; empty where no secret is set for that. */
    public Optional<String> webhook() {
        return provider.available() && provider.pushes() ? Optional.of(provider.webhook()) : Optional.empty();
    }
}
