package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.directory.DirectoryLink.Kind;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.shared.Ids;

/** Remembers which member or team somebody or something of a directory is. */
@ApplicationScoped
public class LinkUp {

    /** The kind of the entry: somebody or a group of a directory is known from now on. */
    public static final String LINKED = "directory-linked";

    /** The kind of the entry: no longer. */
    public static final String UNLINKED = "directory-unlinked";

    private final DirectoryLinks links;
    private final Recorder recorder;

    @Inject
    public LinkUp(DirectoryLinks links, Recorder recorder) {
        this.links = links;
        this.recorder = recorder;
    }

    Optional<DirectoryLink> find(Directory directory, Kind kind, String foreign) {
        return links.find(DirectoryLink.idOf(directory, kind, foreign)).filter(DirectoryLink::live);
    }

    /** The id of what is made to be linked next: the same until it is. */
    String next(Directory directory, Kind kind, String foreign) {
        String id = DirectoryLink.idOf(directory, kind, foreign);
        long version = links.find(id).map(DirectoryLink::version).orElse(0L);
        return Ids.derived(Instant.EPOCH, id + "/" + version);
    }

    /** Whether a key is that of somebody or something that is known. */
    boolean live(String key) {
        return links.find(key).filter(DirectoryLink::live).isPresent();
    }

    /** Whether a team is, or was, a group of a directory of the organisation. */
    boolean everGroup(Directory directory, String team) {
        return links.everLinked(directory.organisation(), Kind.GROUP, team);
    }

    void link(Directory directory, Kind kind, String foreign, String target) {
        Change<DirectoryLink> change = links.find(DirectoryLink.idOf(directory, kind, foreign))
                .map(before -> Change.changed(LINKED, before, before.to(target)))
                .orElseGet(() -> Change.created(LINKED, DirectoryLink.first(directory, kind, foreign, target)));
        if (!change.fields().isEmpty()) {
            recorder.record(directory.actor(), change);
        }
    }

    void unlink(Directory directory, DirectoryLink link) {
        recorder.record(directory.actor(), Change.changed(UNLINKED, link, link.undone()));
    }
}
