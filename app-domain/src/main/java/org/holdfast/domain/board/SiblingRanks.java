package org.holdfast.domain.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ranks below each parent while many items are put in. */
final class SiblingRanks {

    private final Map<Optional<ItemId>, List<Rank>> ranks = new HashMap<>();

    SiblingRanks(Outline outline) {
        outline.everything().forEach(item -> of(item.parent()).add(item.rank()));
        ranks.values().forEach(Collections::sort);
    }

    /** A new rank right after one of the siblings, or after all of them. */
    Rank after(Optional<ItemId> parent, Optional<Rank> previous) {
        List<Rank> siblings = of(parent);
        int place = previous.map(rank -> Collections.binarySearch(siblings, rank) + 1)
                .orElse(siblings.size());
        Rank rank = Rank.between(at(siblings, place - 1), at(siblings, place));
        siblings.add(place, rank);
        return rank;
    }

    private List<Rank> of(Optional<ItemId> parent) {
        return ranks.computeIfAbsent(parent, key -> new ArrayList<>());
    }

    private static Optional<Rank> at(List<Rank> siblings, int place) {
        return place >= 0 && place < siblings.size() ? Optional.of(siblings.get(place)) : Optional.empty();
    }
}
