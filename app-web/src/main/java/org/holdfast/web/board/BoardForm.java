package org.holdfast.web.board;

import java.util.Optional;
import org.holdfast.domain.board.BoardDetails;
import org.holdfast.domain.board.BoardName;
import org.holdfast.domain.board.ItemCode;
import org.holdfast.domain.board.ItemContent;
import org.holdfast.domain.board.ItemTitle;
import org.holdfast.domain.shared.InputCheck;
import org.jspecify.annotations.Nullable;

/** What somebody entered about a board or an item, made into values with every problem told at once. Blank is absent. */
final class BoardForm {

    private static final BoardName UNNAMED = new BoardName("-");
    private static final ItemTitle UNTITLED = new ItemTitle("-");

    private BoardForm() {}

    /**
     * The details of a board.
     *
     * @throws org.holdfast.domain.shared.InvalidInputException with every problem
     */
    static BoardDetails details(@Nullable String name, @Nullable String description) {
        InputCheck check = new InputCheck();
        Optional<BoardName> named =
                check.value(() -> new BoardName(Optional.ofNullable(name).orElse("")));
        Optional<BoardDetails> details =
                check.value(() -> new BoardDetails(named.orElse(UNNAMED), filled(description)));
        check.done();
        return details.orElseThrow();
    }

    /**
     * The content of an item.
     *
     * @throws org.holdfast.domain.shared.InvalidInputException with every problem
     */
    static ItemContent content(
            @Nullable String code, @Nullable String title, @Nullable String text, @Nullable String guidance) {
        InputCheck check = new InputCheck();
        Optional<ItemCode> coded = filled(code).flatMap(value -> check.value(() -> new ItemCode(value)));
        Optional<ItemTitle> titled =
                check.value(() -> new ItemTitle(Optional.ofNullable(title).orElse("")));
        Optional<ItemContent> content =
                check.value(() -> new ItemContent(coded, titled.orElse(UNTITLED), filled(text), filled(guidance)));
        check.done();
        return content.orElseThrow();
    }

    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
