package org.holdfast.web.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.board.ItemCode;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.board.OutlineNode;

/**
 * An item in the tree of the editor.
 *
 * @param id of the item
 * @param version of the item
 * @param section whether it is a heading
 * @param code its reference; may be empty
 * @param title what it is called
 * @param depth 1 at the top
 * @param parent the item above; empty at the top
 * @param place its number among its siblings, from 1
 * @param siblings how many siblings there are, itself included
 * @param branch whether something lies below it
 * @param requirements how many requirements lie below it
 */
public record OutlineRow(
        String id,
        long version,
        boolean section,
        String code,
        String title,
        int depth,
        String parent,
        int place,
        int siblings,
        boolean branch,
        int requirements) {

    /** Every row, depth first. */
    static List<OutlineRow> of(Outline outline) {
        Map<Optional<ItemId>, Integer> families = new HashMap<>();
        Set<ItemId> branches = new HashSet<>();
        for (OutlineNode node : outline.nodes()) {
            families.merge(node.item().parent(), 1, Integer::sum);
            node.item().parent().ifPresent(branches::add);
        }
        Map<Optional<ItemId>, Integer> places = new HashMap<>();
        List<OutlineRow> rows = new ArrayList<>();
        for (OutlineNode node : outline.nodes()) {
            Optional<ItemId> parent = node.item().parent();
            int place = places.merge(parent, 1, Integer::sum);
            int siblings = families.getOrDefault(parent, 1);
            rows.add(row(node, place, siblings, branches.contains(node.id())));
        }
        return List.copyOf(rows);
    }

    private static OutlineRow row(OutlineNode node, int place, int siblings, boolean branch) {
        return new OutlineRow(
                node.id().value(),
                node.item().version(),
                node.item().section(),
                node.item().code().map(ItemCode::value).orElse(""),
                node.item().title().value(),
                node.depth(),
                node.item().parent().map(ItemId::value).orElse(""),
                place,
                siblings,
                branch,
                node.requirements());
    }
}
