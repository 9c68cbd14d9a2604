package org.holdfast.web.board;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardScope;
import org.holdfast.domain.board.CreateBoard;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Onward;
import org.jspecify.annotations.Nullable;

/** The form for a new board. */
@Named
@RequestScoped
public class BoardCreatePage {

    private final CurrentActor caller;
    private final Access access;
    private final CreateBoard create;
    private final Onward onward;
    private String name = "";
    private String description = "";
    private String scope = "everything";

    @Inject
    public BoardCreatePage(CurrentActor caller, Access access, CreateBoard create, Onward onward) {
        this.caller = caller;
        this.access = access;
        this.create = create;
        this.onward = onward;
    }

    /** Refuses those who could not send the form. */
    @PostConstruct
    void open() {
        access.requireEverywhere(caller.get(), Permission.BOARD_CONFIGURE);
    }

    /** Creates the board and leads to its outline. */
    public void save() {
        BoardScope sites = scope.equals("everything") ? BoardScope.everything() : BoardScope.nothing();
        Board board = create.create(caller.get(), BoardForm.details(name, description), sites);
        onward.to(
                "/boards/" + board.id() + "/edit",
                "board-created",
                Map.of("name", board.name().value()));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getScope() {
        return scope;
    }

    /** @param scope nothing where a form without one was sent */
    public void setScope(@Nullable String scope) {
        this.scope = scope == null ? "nothing" : scope;
    }
}
