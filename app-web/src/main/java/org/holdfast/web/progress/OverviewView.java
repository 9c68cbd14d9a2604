package org.holdfast.web.progress;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.progress.Overview;
import org.holdfast.domain.progress.Overview.SiteProgress;
import org.holdfast.web.answer.ProgressView;
import org.holdfast.web.shared.Cursors;

/** Where a board stands, as the API shows it. */
@Name("Overview")
@Description("Where a board stands, over the sites that the caller may see.")
public record OverviewView(
        @NonNull @Id String boardId,
        @NonNull String boardName,

        @Description("How many active sites of the board's scope the caller sees.")
        long sites,

        @Description("At how many of these somebody answered.")
        long started,

        @Description("At how many nobody did.") long notStarted,

        int requirements,
        @NonNull ProgressView progress,
        @NonNull List<@NonNull StatusCountView> statuses,

        @Description("Each section at the top of the outline, in order.") @NonNull
        List<@NonNull SectionProgressView> sections,

        @Description("The sites directly below, by name.") @NonNull
        SiteProgressConnection subtrees,

        @Description("The started sites that are furthest behind, the furthest first.") @NonNull
        List<@NonNull SiteProgressView> behind) {

    public OverviewView {
        statuses = List.copyOf(statuses);
        sections = List.copyOf(sections);
        behind = List.copyOf(behind);
    }

    static OverviewView from(Overview overview, Cursors list, Function<SiteProgress, String> key) {
        return new OverviewView(
                overview.board().id().value(),
                overview.board().name().value(),
                overview.sites(),
                overview.started(),
                overview.notStarted(),
                overview.outline().requirementCount(),
                ProgressView.from(overview.progress()),
                overview.board().statuses().offered().stream()
                        .map(status -> new StatusCountView(
                                status.id().value(),
                                status.name().value(),
                                overview.byStatus().getOrDefault(status.id(), 0L)))
                        .toList(),
                overview.sections().stream().map(SectionProgressView::from).toList(),
                SiteProgressConnection.of(overview.subtrees(), list, key),
                overview.behind().stream().map(SiteProgressView::from).toList());
    }
}
