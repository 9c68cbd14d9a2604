package org.holdfast.web.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.progress.BoardStanding;
import org.holdfast.domain.progress.ReadOverview;
import org.holdfast.domain.progress.ReadStandings;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.board.BoardView;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.graph.PageArguments;
import org.holdfast.web.shared.Cursors;
import org.jspecify.annotations.Nullable;

/** Where boards stand. */
@GraphQLApi
@ApplicationScoped
public class ProgressGraph {

    private static final Cursors SUBTREES = new Cursors("overview/subtrees");

    private final CurrentActor caller;
    private final ReadOverview overviews;
    private final ReadBoards boards;
    private final ReadStandings standings;
    private final ReadSites sites;

    @Inject
    public ProgressGraph(
            CurrentActor caller, ReadOverview overviews, ReadBoards boards, ReadStandings standings, ReadSites sites) {
        this.caller = caller;
        this.overviews = overviews;
        this.boards = boards;
        this.standings = standings;
        this.sites = sites;
    }

    @Description("Where each board stands in total, over the sites that the caller may see.")
    public List<@NonNull BoardStandingView> standing(@Source List<BoardView> of) {
        Actor actor = caller.get();
        List<BoardId> ids = of.stream().map(board -> new BoardId(board.id())).toList();
        Map<BoardId, BoardStanding> found =
                standings.of(actor, boards.findAll(actor, ids).values());
        return ids.stream()
                .map(id -> Optional.ofNullable(found.get(id)).orElse(BoardStanding.NOTHING))
                .map(BoardStandingView::from)
                .toList();
    }

    @Query
    @Needs({Permission.BOARD_READ, Permission.ANSWER_READ})
    @Description("Where a board stands, over the sites that the caller may see.")
    public @NonNull OverviewView overview(
            @NonNull @Id String board,
            @Description("A site whose subtree is shown; null for everything that the caller may see.") @Nullable @Id
                    String below,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return OverviewView.from(
                overviews.get(
                        caller.get(),
                        new BoardId(board),
                        Optional.ofNullable(below).map(SiteId::new),
                        new PageArguments(first, after, last, before).of(SUBTREES)),
                SUBTREES,
                subtree -> sites.keyOf(subtree.site(), SiteSort.NAME));
    }
}
