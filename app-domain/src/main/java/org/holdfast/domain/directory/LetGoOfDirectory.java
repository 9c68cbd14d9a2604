package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.holdfast.domain.directory.Directory.Bond;
import org.holdfast.domain.directory.DirectoryLink.Kind;
import org.holdfast.domain.shared.Exclusive;

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
    private final Exclusive exclusive;

    @Inject
    public LetGoOfDirectory(
            DirectoryLinks links, LinkUp linking, FollowPerson people, FollowGroup groups, Exclusive exclusive) {
        this.links = links;
        this.linking = linking;
        this.people = people;
        this.groups = groups;
        this.exclusive = exclusive;
    }

    void letGo(Directory directory) {
        each(directory, Kind.PERSON, link -> {
            if (directory.bond() == Bond.DELETED) {
                people.gone(directory, link);
            } else {
                linking.unlink(directory, link);
            }
        });
        each(directory, Kind.GROUP, link -> groups.release(directory, link));
    }

    private void each(Directory directory, Kind kind, Consumer<DirectoryLink> end) {
        String after = "";
        for (List<DirectoryLink> some = links.live(directory, kind, after, SOME);
                !some.isEmpty();
                some = links.live(directory, kind, after, SOME)) {
            some.forEach(link -> exclusive.doing("directory/" + directory.organisation(), () -> {
                end.accept(link);
                return true;
            }));
            after = some.get(some.size() - 1).id();
        }
    }
}
