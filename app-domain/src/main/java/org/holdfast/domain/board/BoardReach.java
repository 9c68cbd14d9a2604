package org.holdfast.domain.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.board.ScopeEntry.SiteWithBelow;
import org.holdfast.domain.board.ScopeEntry.WholeOrganisation;
import org.holdfast.domain.site.SiteId;

/**
 * The keys by which a board is found: it is in sight when its scope and what the viewer may see have a site in common.
 * That is so when the viewer's key lies on the path of a site in scope, or when a site in scope with all below it lies on
 * the path of the viewer's key. It is in sight as well where it was granted itself. The first is kept as the plain keys of the path, the second as one key with a mark; so
 * one look into one index decides.
 *
 * @param keys in a stable order
 */
public record BoardReach(List<String> keys) {

    static final String WITH_BELOW = "/*";

    public BoardReach {
        keys = List.copyOf(keys);
    }

    /**
     * The reach of a board.
     *
     * @param paths where the sites of its scope lie; one that is missing adds nothing
     */
    public static BoardReach of(Board board, Map<SiteId, ScopePath> paths) {
        Set<String> keys = new TreeSet<>();
        keys.add(board.organisation().value());
        keys.add(board.id().value());
        for (ScopeEntry entry : board.scope().entries()) {
            entry.site()
                    .flatMap(site -> Optional.ofNullable(paths.get(site)))
                    .ifPresent(path -> keys.addAll(path.keys()));
            marked(entry, board).ifPresent(keys::add);
        }
        return new BoardReach(List.copyOf(keys));
    }

    /**
     * The keys that a viewer looks for.
     *
     * @param above every key on the paths of the viewer's sites
     * @param boards the keys of boards that were granted themselves
     */
    public static List<String> wanted(Sight sight, Collection<String> above, Collection<String> boards) {
        if (sight.wholeOrganisation()) {
            return sight.keys();
        }
        Set<String> wanted = new TreeSet<>(sight.keys());
        wanted.addAll(boards);
        if (!sight.nothing()) {
            wanted.add(sight.organisation().value() + WITH_BELOW);
        }
        above.forEach(key -> wanted.add(key + WITH_BELOW));
        return List.copyOf(wanted);
    }

    /** Whether it has one of the keys. */
    public boolean shares(Collection<String> wanted) {
        return wanted.stream().anyMatch(keys::contains);
    }

    private static Optional<String> marked(ScopeEntry entry, Board board) {
        if (entry instanceof WholeOrganisation) {
            return Optional.of(board.organisation().value() + WITH_BELOW);
        }
        return entry instanceof SiteWithBelow below ? Optional.of(below.id().value() + WITH_BELOW) : Optional.empty();
    }
}
