package org.holdfast.web.board;

import io.smallrye.graphql.api.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.board.ArchiveBoard;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ConfigureStatuses;
import org.holdfast.domain.board.CreateBoard;
import org.holdfast.domain.board.DescribeBoard;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.board.ScopeBoard;
import org.holdfast.domain.sample.CreateSample;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.GivenFields;
import org.holdfast.web.graph.Needs;

/** Changing boards. */
@GraphQLApi
@ApplicationScoped
public class BoardChangeGraph {

    private final CurrentActor caller;
    private final ReadBoards boards;
    private final CreateBoard create;
    private final DescribeBoard describe;
    private final ConfigureStatuses configure;
    private final ScopeBoard scope;
    private final ArchiveBoard archive;
    private final CreateSample sample;

    @Inject
    public BoardChangeGraph(
            CurrentActor caller,
            ReadBoards boards,
            CreateBoard create,
            DescribeBoard describe,
            ConfigureStatuses configure,
            ScopeBoard scope,
            ArchiveBoard archive,
            CreateSample sample) {
        this.caller = caller;
        this.boards = boards;
        this.create = create;
        this.describe = describe;
        this.configure = configure;
        this.scope = scope;
        this.archive = archive;
        this.sample = sample;
    }

    @Mutation
    @Needs(Permission.BOARD_CONFIGURE)
    @Description("Creates a board with the built-in statuses and nothing to answer yet.")
    public @NonNull BoardView createBoard(@NonNull CreateBoardInput input) {
        return BoardView.from(create.create(actor(), input.details(), input.boardScope()));
    }

    @Mutation
    @Needs(Permission.BOARD_CONFIGURE)
    @Description("Changes what a board is called and what it is for.")
    public @NonNull BoardView describeBoard(
            @NonNull @Id String id, int version, @NonNull DescribeBoardInput input, Context context) {
        Actor actor = actor();
        Board now = boards.get(actor, new BoardId(id));
        GivenFields given = GivenFields.of(context, "input");
        return BoardView.from(describe.describe(actor, now.id(), version, input.applied(now.details(), given)));
    }

    @Mutation
    @Needs(Permission.BOARD_CONFIGURE)
    @Description("Gives a board other statuses.")
    public @NonNull BoardView configureStatuses(
            @NonNull @Id String id, int version, @NonNull ConfigureStatusesInput input) {
        return BoardView.from(configure.configure(actor(), new BoardId(id), version, input.plan()));
    }

    @Mutation
    @Needs(Permission.BOARD_CONFIGURE)
    @Description("Gives a board other sites.")
    public @NonNull BoardView scopeBoard(@NonNull @Id String id, int version, @NonNull ScopeInput scope) {
        return BoardView.from(this.scope.scope(actor(), new BoardId(id), version, scope.scope()));
    }

    @Mutation
    @Needs(Permission.BOARD_CONFIGURE)
    @Description("Keeps a board with all its answers, to be read and not changed.")
    public @NonNull BoardView archiveBoard(@NonNull @Id String id, int version) {
        return BoardView.from(archive.archive(actor(), new BoardId(id), version));
    }

    @Mutation
    @Needs(Permission.BOARD_CONFIGURE)
    @Description("Lets an archived board be changed again.")
    public @NonNull BoardView reopenBoard(@NonNull @Id String id, int version) {
        return BoardView.from(archive.reopen(actor(), new BoardId(id), version));
    }

    @Mutation
    @Needs({Permission.SITE_WRITE, Permission.BOARD_CONFIGURE, Permission.ANSWER_WRITE})
    @Description("Puts a few sites and a small checklist into an organisation that is still empty.")
    public @NonNull BoardView createSample() {
        return BoardView.from(sample.create(actor()));
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }
}
