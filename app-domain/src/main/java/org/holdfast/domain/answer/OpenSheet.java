package org.holdfast.domain.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.OutlineNode;
import org.holdfast.domain.board.Status;

/**
 * A sheet with what is needed to show it.
 *
 * @param facts the board, its outline, the site
 * @param sheet the answers that were given
 * @param writable whether the viewer may answer
 */
public record OpenSheet(SheetFacts facts, Sheet sheet, boolean writable) {

    /** The status of a requirement: the answer's, or the default. */
    public Status status(ItemId requirement) {
        return sheet.find(requirement)
                .map(given -> facts.board().statuses().resolve(given.content().status()))
                .orElseGet(() -> facts.board().statuses().standard());
    }

    /** What was answered to a requirement. */
    public Optional<GivenAnswer> given(ItemId requirement) {
        return sheet.find(requirement);
    }

    /**
     * The answer to a requirement; at version 0, with the default status, while nobody answered.
     *
     * @throws org.holdfast.domain.shared.NotFoundException {@code requirement-not-found} when the outline has no such
     *     requirement
     */
    public Answer answer(AnswerId id) {
        return facts.answer(id, sheet.find(id.requirement()));
    }

    /** Progress over the whole sheet. */
    public Progress progress() {
        return facts.outline().requirements().stream()
                .map(node -> Progress.of(status(node.id()).meaning(), 1))
                .reduce(Progress.NOTHING, Progress::plus);
    }

    /** Progress of each section, with all below it. */
    public Map<ItemId, Progress> progressBySection() {
        Map<ItemId, Progress> bySection = new HashMap<>();
        for (OutlineNode node : facts.outline().requirements()) {
            Progress one = Progress.of(status(node.id()).meaning(), 1);
            facts.outline().above(node.id()).stream()
                    .filter(item -> item.section())
                    .forEach(section -> bySection.merge(section.id(), one, Progress::plus));
        }
        return bySection;
    }
}
