package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.directory.Directory.Bond;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.signon.SingleSignOn;

/** An organisation follows a directory, or no longer. Whoever calls holds the turn of the organisation. */
@ApplicationScoped
public class ConnectDirectory {

    /** The kind of the entry: a directory is followed from now on. */
    public static final String CONNECTED = "directory-connected";

    /** The kind of the entry: it is described anew. */
    public static final String DESCRIBED = "directory-described";

    /** The kind of the entry: it was deleted at the broker. */
    public static final String DELETED = "directory-deleted";

    /** The kind of the entry: the organisation does not follow it any more. */
    public static final String RELEASED = "directory-released";

    private static final String DELETING = "deleting";

    private final Directories directories;
    private final SyncProgress progress;
    private final Recorder recorder;
    private final Event<DirectoryWork> work;
    private final Clock clock;

    @Inject
    public ConnectDirectory(
            Directories directories, SyncProgress progress, Recorder recorder, Event<DirectoryWork> work, Clock clock) {
        this.directories = directories;
        this.progress = progress;
        this.recorder = recorder;
        this.work = work;
        this.clock = clock;
    }

    /** A directory is described so; one that is about to be deleted is not followed. */
    void told(SingleSignOn owner, ToldDirectory told) {
        if (told.state().equals(DELETING)) {
            directories
                    .find(owner.organisation(), told.id())
                    .filter(Directory::kept)
                    .ifPresent(known -> bind(known, Bond.DELETED));
        } else {
            follow(owner, told);
        }
    }

    /** Follows a directory as it is described; one that is new, or was not followed, is to be read whole. */
    Directory follow(SingleSignOn owner, ToldDirectory told) {
        Optional<Directory> before = directories.find(owner.organisation(), told.id());
        boolean followed = before.filter(Directory::kept).isPresent();
        String kind = followed ? DESCRIBED : CONNECTED;
        Change<Directory> change = before.map(known -> Change.changed(kind, known, known.told(owner.provider(), told)))
                .orElseGet(() -> Change.created(kind, Directory.first(owner.organisation(), owner.provider(), told)));
        if (followed && change.fields().isEmpty()) {
            return before.get();
        }
        Directory saved = recorder.record(change.after().actor(), change);
        if (!followed) {
            want(saved);
        }
        return saved;
    }

    /** Is to be read whole. */
    void want(Directory directory) {
        progress.note(directory, state -> state.wanted(Instant.ofEpochMilli(clock.millis())));
        work.fire(new DirectoryWork());
    }

    /** Follows it no longer. */
    Directory bind(Directory directory, Bond bond) {
        String kind = bond == Bond.DELETED ? DELETED : RELEASED;
        Directory bound = recorder.record(directory.actor(), Change.changed(kind, directory, directory.bound(bond)));
        work.fire(new DirectoryWork());
        return bound;
    }
}
