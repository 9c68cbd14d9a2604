package org.holdfast.domain.answer;

import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.site.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one site on one board.
 *
 * @param board the board
 * @param site the site
 * @param answers those that were given, by requirement; all others are at the default
 */
public record Sheet(BoardId board, SiteId site, Map<ItemId, GivenAnswer> answers) {

    public Sheet {
        answers = Map.copyOf(answers);
    }

    /** A sheet on which nobody answered. */
    public static Sheet untouched(BoardId board, SiteId site) {
        return new Sheet(board, site, Map.of());
    }

    /** The answer that was given to a requirement. */
    public Optional<GivenAnswer> find(ItemId requirement) {
        @Nullable GivenAnswer given = answers.get(requirement);
        return Optional.ofNullable(given);
    }
}
