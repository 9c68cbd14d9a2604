package org.holdfast.domain.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.holdfast.domain.organisation.OrganisationId;

/** The outlines of all boards: a projection of the journal, one read each. */
public interface Outlines {

    /** The outline of a board; an empty one where nothing was added yet, or for another organisation's board. */
    Outline get(OrganisationId organisation, BoardId board);

    /** The outlines of boards by board; without those to which nothing was added yet, or of another organisation. */
    Map<BoardId, Outline> getAll(OrganisationId organisation, Collection<BoardId> boards);

    /**
     * Brings items of one board to the versions given and the outline to its next revision; without effect for those that
     * are there already.
     */
    void put(OrganisationId organisation, BoardId board, List<OutlineItem> items);
}
