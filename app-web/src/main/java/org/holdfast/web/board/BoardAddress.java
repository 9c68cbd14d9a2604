package org.holdfast.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import java.util.Optional;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ItemId;

/** What the address of a page says: the board, and what of it. */
@RequestScoped
public class BoardAddress {

    /** The board of {@code /boards/{id}}. */
    BoardId board() {
        return new BoardId(text("id").orElse(""));
    }

    /** The item that a parameter names. */
    Optional<ItemId> item(String parameter) {
        return text(parameter).map(ItemId::new);
    }

    /** A parameter that is not blank. */
    Optional<String> text(String parameter) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(parameter))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
