package org.holdfast.web.progress;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.progress.BoardStanding;
import org.holdfast.web.answer.ProgressView;

/** Where a board stands in total, as the API shows it. */
@Name("BoardStanding")
@Description("Where a board stands in total, over the sites that the caller may see.")
public record BoardStandingView(
        @Description("How many active sites of the board's scope the caller sees.")
        long sites,

        @Description("At how many of these somebody answered.")
        long started,

        int requirements,
        @NonNull ProgressView progress) {

    static BoardStandingView from(BoardStanding standing) {
        return new BoardStandingView(
                standing.sites(), standing.started(), standing.requirements(), ProgressView.from(standing.progress()));
    }
}
