package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.holdfast.domain.directory.Directory.Bond;
import org.holdfast.domain.directory.DirectoryLink.Kind;
import org.holdfast.domain.shared.HeldLease;

/**
 * Ends what a directory kept that is not followed any more. Its teams stay, in the hands of people. Where it was deleted
 * at the broker, its people are shut out; where the organisation gave it up, they stay as they are.
 */
@ApplicationScoped
public class LetGoOfDirectory {

    private static final int SOME = 200;

    private final DirectoryLinks links;
    private final LinkUp linking;
    private final FollowPerson people;
    private final FollowGroup groups;
    private final SyncProgress progress;
    private final DirectoryTurn turn;

    @Inject
    public LetGoOfDirectory(
            DirectoryLinks links,
            LinkUp linking,
            FollowPerson people,
            FollowGroup groups,
            SyncProgress progress,
            DirectoryTurn turn) {
        this.links = links;
        this.linking = linking;
        this.people = people;
        this.groups = groups;
        this.progress = progress;
        this.turn = turn;
    }

    /** Lets go, as long as nobody else does. */
    void letGo(Directory directory, HeldLease lease) {
        each(directory, Kind.PERSON, lease, this::end);
        each(directory, Kind.GROUP, lease, groups::release);
        if (!progress.of(directory).problems().isEmpty()) {
            ifStill(directory, known -> progress.keepProblems(known, problem -> linking.live(problem.key())));
        }
    }

    private void end(Directory directory, DirectoryLink person) {
        if (directory.bond() == Bond.DELETED) {
            people.gone(directory, person);
        } else {
            linking.unlink(directory, person);
        }
    }

    private void each(Directory directory, Kind kind, HeldLease lease, BiConsumer<Directory, DirectoryLink> end) {
        String after = "";
        for (List<DirectoryLink> some = links.live(directory, kind, after, SOME);
                !some.isEmpty();
                some = links.live(directory, kind, after, SOME)) {
            some.stream()
                    .takeWhile(link -> lease.held())
                    .forEach(link -> ifStill(directory, known -> end.accept(known, link)));
            after = some.get(some.size() - 1).id();
        }
    }

    /** Whoever follows it again meanwhile keeps what is there. */
    private void ifStill(Directory directory, Consumer<Directory> change) {
        turn.of(directory, known -> {
            if (known.bond() == directory.bond()) {
                change.accept(known);
            }
        });
    }
}
