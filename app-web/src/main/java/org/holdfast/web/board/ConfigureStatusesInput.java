package org.holdfast.web.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.board.StatusDraft;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.board.StatusPlan;
import org.holdfast.domain.shared.InputCheck;
import org.jspecify.annotations.Nullable;

/** All statuses of a board as they are to be. */
@Input("ConfigureStatusesInput")
@Description("All statuses of a board as they are to be.")
public record ConfigureStatusesInput(
        @Description("In the order in which they are offered.") @NonNull
        List<@NonNull StatusInput> statuses,

        @Description("For each status that is left out, the one that takes its place.") @Nullable
        List<StatusMergeInput> merges) {

    StatusPlan plan() {
        InputCheck check = new InputCheck();
        List<StatusDraft> drafts = statuses.stream()
                .map(status -> check.value(status::draft))
                .flatMap(Optional::stream)
                .toList();
        Map<StatusId, StatusId> into = new LinkedHashMap<>();
        Stream.ofNullable(merges).flatMap(List::stream).filter(Objects::nonNull).forEach(merge -> check.value(
                        () -> new StatusId(merge.statusId()))
                .ifPresent(gone ->
                        check.value(() -> new StatusId(merge.intoId())).ifPresent(kept -> into.put(gone, kept))));
        check.done();
        return new StatusPlan(drafts, into);
    }
}
