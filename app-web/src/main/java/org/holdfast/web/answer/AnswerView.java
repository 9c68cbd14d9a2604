package org.holdfast.web.answer;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.answer.Answer;
import org.holdfast.domain.answer.AnswerContent;
import org.holdfast.domain.answer.AnswerId;
import org.holdfast.domain.answer.Cost;
import org.holdfast.domain.member.MemberId;
import org.jspecify.annotations.Nullable;

/** An answer as the API shows it. */
@Name("Answer")
@Description("Where one requirement stands at one site.")
public record AnswerView(
        @NonNull @Id String boardId,
        @NonNull @Id String siteId,
        @NonNull @Id String requirementId,

        @Description("0 while nobody answered, one more with each change.")
        int version,

        @NonNull @Id String statusId,

        @Description("The member who sees to it.") @Nullable @Id
        String responsibleId,

        @Description("Until when.") @Nullable LocalDate due,

        @Description("What that is expected to cost, as a decimal number in the organisation's currency.") @Nullable
        String cost,

        @NonNull List<@NonNull String> labels,
        @Nullable String comment) {

    public AnswerView {
        labels = List.copyOf(labels);
    }

    /** The view of an answer. */
    public static AnswerView from(Answer answer) {
        return from(answer.id(), answer.version(), answer.content());
    }

    /** The view of what an answer says. */
    static AnswerView from(AnswerId id, long version, AnswerContent content) {
        return new AnswerView(
                id.board().value(),
                id.site().value(),
                id.requirement().value(),
                Math.toIntExact(version),
                content.status().value(),
                content.responsible().map(MemberId::value).orElse(null),
                content.due().orElse(null),
                content.cost().map(Cost::toString).orElse(null),
                content.labels(),
                content.comment().orElse(null));
    }
}
