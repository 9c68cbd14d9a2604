package org.holdfast.domain.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.shared.Assert;

/**
 * What an answer says.
 *
 * @param status where the requirement stands
 * @param responsible who sees to it
 * @param due until when
 * @param cost what that is expected to cost
 * @param labels up to {@value #MAXIMUM_LABELS} words to find it by, sorted
 * @param comment up to {@value #MAXIMUM_COMMENT} characters
 */
public record AnswerContent(
        StatusId status,
        Optional<MemberId> responsible,
        Optional<LocalDate> due,
        Optional<Cost> cost,
        List<String> labels,
        Optional<String> comment) {

    /** The most labels. */
    public static final int MAXIMUM_LABELS = 20;

    /** The most characters of a comment. */
    public static final int MAXIMUM_COMMENT = 5_000;

    private static final int MAXIMUM_LABEL_LENGTH = 60;

    public AnswerContent {
        labels.forEach(label -> Assert.line("labels", label, MAXIMUM_LABEL_LENGTH));
        labels = List.copyOf(new TreeSet<>(labels));
        Assert.atMost("labels", labels.size(), MAXIMUM_LABELS);
        comment.ifPresent(text -> Assert.text("comment", text, MAXIMUM_COMMENT));
    }

    /** Just a status. */
    public static AnswerContent of(StatusId status) {
        return new AnswerContent(
                status, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** With another status. */
    public AnswerContent withStatus(StatusId other) {
        return new AnswerContent(other, responsible, due, cost, labels, comment);
    }

    /** With somebody else, or nobody, who sees to it. */
    public AnswerContent withResponsible(Optional<MemberId> other) {
        return new AnswerContent(status, other, due, cost, labels, comment);
    }

    /** With another date, or none. */
    public AnswerContent withDue(Optional<LocalDate> other) {
        return new AnswerContent(status, responsible, other, cost, labels, comment);
    }

    /** With another cost, or none. */
    public AnswerContent withCost(Optional<Cost> other) {
        return new AnswerContent(status, responsible, due, other, labels, comment);
    }

    /** With other labels. */
    public AnswerContent withLabels(List<String> other) {
        return new AnswerContent(status, responsible, due, cost, other, comment);
    }

    /** With another comment, or none. */
    public AnswerContent withComment(Optional<String> other) {
        return new AnswerContent(status, responsible, due, cost, labels, other);
    }

    /** As plain values, for the journal. */
    Fields fields() {
        Fields fields = Fields.none()
                .with("status", status.value())
                .with("responsible", responsible.map(MemberId::value))
                .with("due", due.map(LocalDate::toString))
                .with("cost", cost.map(Cost::toString));
        Fields labelled = labels.isEmpty() ? fields : fields.with("labels", labels);
        return labelled.with("comment", comment);
    }

    /** What {@link #fields()} made. */
    static AnswerContent from(Fields fields) {
        return new AnswerContent(
                new StatusId(fields.text("status")),
                fields.findText("responsible").map(MemberId::new),
                fields.findText("due").map(LocalDate::parse),
                fields.findText("cost").map(Cost::parse),
                fields.texts("labels"),
                fields.findText("comment"));
    }
}
