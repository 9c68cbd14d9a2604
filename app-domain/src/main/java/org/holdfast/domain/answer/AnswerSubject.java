package org.holdfast.domain.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.site.ReadSites;

/** Lets the history of an answer be read by whoever may read its board and its site. */
@ApplicationScoped
public class AnswerSubject implements Subject {

    private final ReadSites sites;
    private final ReadBoards boards;

    @Inject
    public AnswerSubject(ReadSites sites, ReadBoards boards) {
        this.sites = sites;
        this.boards = boards;
    }

    @Override
    public String type() {
        return Answer.TYPE;
    }

    @Override
    public Permission reading() {
        return Permission.ANSWER_READ;
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        AnswerId answer = AnswerId.parse(id);
        Board board = boards.get(actor, answer.board());
        return board.at(sites.get(actor, answer.site(), board::at).path());
    }
}
