package org.holdfast.domain.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;

/** The current state of all sections and requirements with their texts: a projection of the journal. */
public interface Items {

    /** The item of an organisation; empty for an unknown id or another organisation's. */
    Optional<Item> find(OrganisationId organisation, ItemId id);

    /** Those of the ids that exist in the organisation, by id. */
    Map<ItemId, Item> findAll(OrganisationId organisation, Collection<ItemId> ids);

    /** Every item of a board, removed ones too, in no order. */
    List<Item> ofBoard(OrganisationId organisation, BoardId board);

    /** Brings the stored state to the items' versions; without effect where it is there already. */
    void saveAll(List<Item> items);
}
