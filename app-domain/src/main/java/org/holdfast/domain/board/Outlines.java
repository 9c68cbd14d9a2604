package org.holdfast.domain.board;

import java.util.List;
import org.holdfast.domain.organisation.OrganisationId;

/** The outlines of all boards: a projection of the journal, one read each. */
public interface Outlines {

    /** The outline of a board; an empty one where nothing was added yet, or for another organisation's board. */
    Outline get(OrganisationId organisation, BoardId board);

    /**
     * Brings items of one board to the versions given and the outline to its next revision; without effect for those that
     * are there already.
     */
    void put(OrganisationId organisation, BoardId board, List<OutlineItem> items);
}
