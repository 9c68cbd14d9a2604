package org.holdfast.web.answer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.holdfast.domain.answer.Progress;
import org.jspecify.annotations.Nullable;

/** Progress as the API shows it. */
@Name("Progress")
@Description("How far answers have come: closed ÷ (open + closed), over what the caller may see.")
public record ProgressView(
        @Description("Answers that count and are not done.") long open,
        @Description("Answers that count and are done.") long closed,
        @Description("Answers that do not count.") long ignored,

        @Description("0 to 1; null when there is nothing to do.") @Nullable
        Double share) {

    /** The view of a progress. */
    public static ProgressView from(Progress progress) {
        return new ProgressView(
                progress.open(),
                progress.closed(),
                progress.ignored(),
                progress.nothingToDo() ? null : progress.share().getAsDouble());
    }
}
