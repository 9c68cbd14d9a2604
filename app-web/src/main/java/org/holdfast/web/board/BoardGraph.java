package org.holdfast.web.board;

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
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.board.BoardFilter;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.board.ReadItem;
import org.holdfast.domain.board.ReadOutline;
import org.holdfast.domain.sample.CreateSample;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.graph.PageArguments;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.site.SiteView;
import org.jspecify.annotations.Nullable;

/** Reading boards. */
@GraphQLApi
@ApplicationScoped
public class BoardGraph {

    private static final Cursors BOARDS = new Cursors("boards");

    private final CurrentActor caller;
    private final ReadBoards boards;
    private final ReadOutline outlines;
    private final ReadItem items;
    private final ReadSites sites;
    private final CreateSample sample;

    @Inject
    public BoardGraph(
            CurrentActor caller,
            ReadBoards boards,
            ReadOutline outlines,
            ReadItem items,
            ReadSites sites,
            CreateSample sample) {
        this.caller = caller;
        this.boards = boards;
        this.outlines = outlines;
        this.items = items;
        this.sites = sites;
        this.sample = sample;
    }

    @Query
    @Needs(Permission.BOARD_READ)
    @Description("The boards that share a site with what the caller may see and that match, by name.")
    public @NonNull BoardConnection boards(
            @Nullable BoardFilterInput filter,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        BoardFilter narrowed = BoardFilterInput.filter(filter);
        return BoardConnection.of(
                boards.page(actor, narrowed, new PageArguments(first, after, last, before).of(BOARDS)),
                BOARDS,
                boards::keyOf,
                () -> boards.count(actor, narrowed));
    }

    @Query
    @Needs(Permission.BOARD_READ)
    @Description("A board; `board-not-found` when there is none that the caller may see.")
    public @NonNull BoardView board(@NonNull @Id String id) {
        return BoardView.from(boards.get(actor(), new BoardId(id)));
    }

    @Query
    @Needs(Permission.BOARD_READ)
    @Description("The sections and requirements of a board, without their texts.")
    public @NonNull OutlineView outline(@NonNull @Id String boardId) {
        return OutlineView.from(outlines.get(actor(), new BoardId(boardId)));
    }

    @Query
    @Needs(Permission.BOARD_READ)
    @Description("A section or requirement with its texts, removed or not.")
    public @NonNull ItemView item(@NonNull @Id String id) {
        return ItemView.from(items.get(actor(), new ItemId(id)));
    }

    @Query
    @Needs({Permission.SITE_WRITE, Permission.BOARD_CONFIGURE, Permission.ANSWER_WRITE})
    @Description("Whether the caller may create the sample: the organisation is still empty.")
    public boolean sampleOffered() {
        return sample.possible(actor());
    }

    @Description("The site; null where the caller may not see it.")
    public List<@Nullable SiteView> site(@Source List<ScopeSiteView> entries) {
        Map<SiteId, Site> found = sites.findAll(
                actor(),
                entries.stream()
                        .map(entry -> new SiteId(entry.siteId()))
                        .distinct()
                        .toList());
        return entries.stream()
                .map(entry -> Optional.ofNullable(found.get(new SiteId(entry.siteId())))
                        .map(SiteView::from)
                        .orElse(null))
                .toList();
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }
}
