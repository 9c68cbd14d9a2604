package org.holdfast.domain.board;

import java.util.Optional;
import org.holdfast.domain.shared.Assert;

/**
 * Narrows a list of boards; empty parts do not narrow.
 *
 * @param text found anywhere in the name, ignoring case
 * @param archived whether the board is archived
 */
public record BoardFilter(Optional<String> text, Optional<Boolean> archived) {

    public BoardFilter {
        Assert.searched("text", text);
    }

    /** Every board. */
    public static BoardFilter none() {
        return new BoardFilter(Optional.empty(), Optional.empty());
    }

    /** The boards that can be worked on. */
    public static BoardFilter open() {
        return new BoardFilter(Optional.empty(), Optional.of(false));
    }
}
