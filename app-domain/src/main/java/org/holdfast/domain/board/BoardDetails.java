package org.holdfast.domain.board;

import java.util.Optional;
import org.holdfast.domain.shared.Assert;

/**
 * What a board is called and what it is for.
 *
 * @param name what people call it
 * @param description what it is for, up to {@value #MAXIMUM_DESCRIPTION} characters
 */
public record BoardDetails(BoardName name, Optional<String> description) {

    /** The most characters of a description. */
    public static final int MAXIMUM_DESCRIPTION = 5_000;

    public BoardDetails {
        description = description.map(text -> text.replace("\r\n", "\n").strip());
        description.ifPresent(text -> Assert.text("description", text, MAXIMUM_DESCRIPTION));
    }

    /** Just a name. */
    public static BoardDetails named(BoardName name) {
        return new BoardDetails(name, Optional.empty());
    }
}
