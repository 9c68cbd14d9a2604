package org.holdfast.web.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.answer.AnswerContent;
import org.holdfast.domain.answer.Cost;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.web.shared.Days;
import org.jspecify.annotations.Nullable;

/** What an answer shall say, as a whole. */
@Input("AnswerInput")
@Description("What an answer shall say, as a whole: what is left out is taken off.")
public record AnswerInput(
        @NonNull @Id String status,
        @Nullable @Id String responsible,

        @Description("ISO-8601, for example 2026-12-31.") @Nullable
        String due,

        @Description("A decimal number, at most two decimals.") @Nullable
        String cost,

        @Nullable List<@NonNull String> labels,
        @Nullable String comment) {

    /**
     * The content.
     *
     * @throws org.holdfast.domain.shared.InvalidInputException with every problem
     */
    AnswerContent content() {
        InputCheck check = new InputCheck();
        Optional<StatusId> to = check.value(() -> new StatusId(status));
        Optional<MemberId> who = given(responsible).flatMap(id -> check.value(() -> new MemberId(id)));
        Optional<LocalDate> until = given(due).flatMap(text -> check.value(() -> Days.parse("due", text)));
        Optional<Cost> costs = given(cost).flatMap(text -> check.value(() -> Cost.parse(text)));
        Optional<AnswerContent> content = to.flatMap(known -> check.value(() -> new AnswerContent(
                known, who, until, costs, Objects.requireNonNullElse(labels, List.of()), given(comment))));
        check.done();
        return content.orElseThrow();
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
