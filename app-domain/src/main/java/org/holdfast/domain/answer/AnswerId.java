package org.holdfast.domain.answer;

import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.site.SiteId;

/**
 * Identifies an answer by what it answers, so that two people who answer first make the same one.
 *
 * @param board the board
 * @param site the site
 * @param requirement the requirement of the board
 */
public record AnswerId(BoardId board, SiteId site, ItemId requirement) {

    private static final String BETWEEN = ":";
    private static final int PARTS = 3;

    /** How the answer is named in the journal. */
    public AggregateRef ref() {
        return new AggregateRef(Answer.TYPE, toString());
    }

    /**
     * What {@link #toString()} made.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code id-malformed}
     */
    public static AnswerId parse(String text) {
        String[] parts = text.split(BETWEEN, -1);
        if (parts.length != PARTS) {
            throw InvalidValueException.invalid("answer", "id-malformed");
        }
        return new AnswerId(new BoardId(parts[0]), new SiteId(parts[1]), new ItemId(parts[2]));
    }

    @Override
    public String toString() {
        return board.value() + BETWEEN + site.value() + BETWEEN + requirement.value();
    }
}
