package org.holdfast.persistence.board;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * The outlines that were read last. Each read still asks the database whether the revision is the newest, so that
 * another node's change is seen at once; what is spared is sending and reading the tree.
 */
final class KeptOutlines {

    private static final int MOST = 200;

    private final Map<BoardId, Outline> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<BoardId, Outline> eldest) {
            return size() > MOST;
        }
    });

    Optional<Outline> find(OrganisationId organisation, BoardId board) {
        return Optional.ofNullable(kept.get(board))
                .filter(outline -> outline.organisation().equals(organisation));
    }

    Outline keep(Outline outline) {
        kept.put(outline.board(), outline);
        return outline;
    }
}
