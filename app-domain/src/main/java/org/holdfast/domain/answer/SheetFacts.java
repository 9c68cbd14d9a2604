package org.holdfast.domain.answer;

import java.util.Optional;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.board.OutlineNode;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.site.Site;

/**
 * What decides how a sheet counts.
 *
 * @param board its statuses and scope
 * @param outline in which section each requirement lies
 * @param site where it lies and whether it is active
 */
public record SheetFacts(Board board, Outline outline, Site site) {

    /** The key under which requirements without a section count. */
    public static final String NO_SECTION = "none";

    /** Where the sheet lies: at its site and, as long as that is in scope, on its board. */
    public ScopePath path() {
        return board.at(site.path());
    }

    /**
     * The answer to a requirement; at version 0, with the default status, while nobody answered.
     *
     * @throws NotFoundException {@code requirement-not-found} when the outline has no such requirement
     */
    Answer answer(AnswerId id, Optional<GivenAnswer> given) {
        if (outline.find(id.requirement()).filter(OutlineNode::requirement).isEmpty()) {
            throw NotFoundException.notFound("requirement");
        }
        return given.map(said -> new Answer(id, said.version(), path(), said.content()))
                .orElseGet(() -> new Answer(
                        id,
                        0,
                        path(),
                        AnswerContent.of(board.statuses().standard().id())));
    }

    /** Whether the sheet counts in totals. */
    public boolean counts() {
        return board.covers(site);
    }

    /** Whether a requirement is in the outline, so that it counts. */
    public boolean asks(ItemId requirement) {
        return outline.find(requirement).isPresent();
    }

    /** The key of the section that a requirement counts in. */
    public String section(ItemId requirement) {
        return outline.sectionOf(requirement).map(ItemId::value).orElse(NO_SECTION);
    }
}
