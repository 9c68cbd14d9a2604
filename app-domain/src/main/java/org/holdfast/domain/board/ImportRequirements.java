package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.importing.Catalog;

/**
 * A member brings the sections and requirements of a catalogue to a board. Repeatable: what is on the board already, by
 * its code, is revised where its texts differ, and a second run of the same catalogue changes nothing.
 */
@ApplicationScoped
public class ImportRequirements {

    private final ChangeBoard boards;
    private final ChangeOutline outlines;
    private final ReadOutline reading;
    private final Items items;

    @Inject
    public ImportRequirements(ChangeBoard boards, ChangeOutline outlines, ReadOutline reading, Items items) {
        this.boards = boards;
        this.outlines = outlines;
        this.reading = reading;
        this.items = items;
    }

    /**
     * Says what applying would do, and writes nothing.
     *
     * @throws BoardRefusedException {@code outline-full}, {@code board-archived}
     */
    public RequirementsImport preview(Actor actor, BoardId id, Catalog catalog) {
        Board board = boards.open(actor, id);
        return merge(board, reading.of(board), catalog).result();
    }

    /**
     * Adds and revises; what breaks a rule is left out, with all below it.
     *
     * @throws BoardRefusedException {@code outline-full}, {@code board-archived}
     */
    public RequirementsImport apply(Actor actor, BoardId id, Catalog catalog) {
        return outlines.doing(actor, id, (board, outline) -> {
            CatalogMerge merge = merge(board, outline, catalog);
            outlines.recordAll(actor.through(Origin.IMPORT), merge.changes());
            return merge.result();
        });
    }

    private CatalogMerge merge(Board board, Outline outline, Catalog catalog) {
        Map<ItemId, Item> stored = items.ofBoard(board.organisation(), board.id()).stream()
                .collect(Collectors.toMap(Item::id, Function.identity()));
        CatalogMerge merge = new CatalogMerge(board, outline, stored, outlines::nextId).with(catalog.items());
        new OutlineRules(outline).requireRoom((int) merge.result().count(ImportedItem.Outcome.NEW));
        return merge;
    }
}
