package org.holdfast.domain.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Recorder;

/** A member answers a requirement for a site. */
@ApplicationScoped
public class AnswerRequirement {

    /** The kind of the entry when the status changed. */
    public static final String ANSWERED = "answer-given";

    /** The kind of the entry when something else changed. */
    public static final String DETAILED = "answer-detailed";

    private final Access access;
    private final ReadSheet sheets;
    private final Responsibles responsibles;
    private final Recorder recorder;

    @Inject
    public AnswerRequirement(Access access, ReadSheet sheets, Responsibles responsibles, Recorder recorder) {
        this.access = access;
        this.sheets = sheets;
        this.responsibles = responsibles;
        this.recorder = recorder;
    }

    /**
     * Changes an answer.
     *
     * @param version the version that the caller has seen; 0 where nobody had answered
     * @param changing what the answer shall say, made from what it says
     * @throws ConcurrentChangeException when somebody else answered first
     * @throws AnswerRefusedException {@code site-not-in-scope}, {@code site-inactive}, {@code responsible-unknown}
     * @throws org.holdfast.domain.board.BoardRefusedException {@code status-of-another-board}, {@code status-restricted},
     *     {@code board-archived}
     */
    public Answer answer(Actor actor, AnswerId id, long version, UnaryOperator<AnswerContent> changing) {
        SheetFacts facts = sheets.facts(actor, id.board(), id.site());
        access.require(actor, Permission.ANSWER_WRITE, facts.path());
        requireAnswerable(facts);
        Answer before = sheets.answer(actor, facts, id);
        if (before.version() != version) {
            throw ConcurrentChangeException.of(id.ref());
        }
        return record(actor, facts.board(), before, before.saying(changing.apply(before.content())));
    }

    /** Gives a requirement a status and leaves the rest of its answer. */
    public Answer setStatus(Actor actor, AnswerId id, long version, StatusId status) {
        return answer(actor, id, version, content -> content.withStatus(status));
    }

    private Answer record(Actor actor, Board board, Answer before, Answer after) {
        AnswerContent said = after.content();
        if (said.equals(before.content())) {
            return before;
        }
        boolean answered = !said.status().equals(before.content().status());
        if (answered) {
            board.statuses().offered(said.status()).requireSettable(actor, after.path());
        }
        if (!said.responsible().equals(before.content().responsible())) {
            said.responsible().ifPresent(member -> responsibles.require(actor.organisation(), member));
        }
        Optional<Answer> given = before.version() == 0 ? Optional.empty() : Optional.of(before);
        return recorder.record(actor, new Change<>(answered ? ANSWERED : DETAILED, given, after, Optional.empty()));
    }

    private static void requireAnswerable(SheetFacts facts) {
        facts.board().requireOpen();
        if (!facts.site().active()) {
            throw AnswerRefusedException.siteInactive();
        }
        if (!facts.counts()) {
            throw AnswerRefusedException.siteNotInScope();
        }
    }
}
