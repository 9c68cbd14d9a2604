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
import org.holdfast.domain.board.AddRequirement;
import org.holdfast.domain.board.AddSection;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Item;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.MoveItem;
import org.holdfast.domain.board.ReadItem;
import org.holdfast.domain.board.RemoveItem;
import org.holdfast.domain.board.RestoreItem;
import org.holdfast.domain.board.ReviseItem;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.GivenFields;
import org.holdfast.web.graph.Needs;
import org.jspecify.annotations.Nullable;

/** Changing the sections and requirements of boards. */
@GraphQLApi
@ApplicationScoped
public class OutlineChangeGraph {

    private final CurrentActor caller;
    private final ReadItem items;
    private final AddSection addSection;
    private final AddRequirement addRequirement;
    private final ReviseItem revise;
    private final MoveItem move;
    private final RemoveItem remove;
    private final RestoreItem restore;

    @Inject
    public OutlineChangeGraph(
            CurrentActor caller,
            ReadItem items,
            AddSection addSection,
            AddRequirement addRequirement,
            ReviseItem revise,
            MoveItem move,
            RemoveItem remove,
            RestoreItem restore) {
        this.caller = caller;
        this.items = items;
        this.addSection = addSection;
        this.addRequirement = addRequirement;
        this.revise = revise;
        this.move = move;
        this.remove = remove;
        this.restore = restore;
    }

    @Mutation
    @Needs(Permission.BOARD_CONFIGURE)
    @Description("Adds a section: a heading that others can be put below.")
    public @NonNull ItemView addSection(
            @NonNull @Id String boardId, @Nullable PlaceInput place, @NonNull ItemInput input) {
        return ItemView.from(addSection.add(actor(), new BoardId(boardId), PlaceInput.place(place), input.content()));
    }

    @Mutation
    @Needs(Permission.BOARD_CONFIGURE)
    @Description("Adds a requirement, at the top, below a section or below another requirement.")
    public @NonNull ItemView addRequirement(
            @NonNull @Id String boardId, @Nullable PlaceInput place, @NonNull ItemInput input) {
        return ItemView.from(
                addRequirement.add(actor(), new BoardId(boardId), PlaceInput.place(place), input.content()));
    }

    @Mutation
    @Needs(Permission.BOARD_CONFIGURE)
    @Description("Changes what a section or requirement says; what it said before stays in its history.")
    public @NonNull ItemView reviseItem(
            @NonNull @Id String id, int version, @NonNull ReviseItemInput input, Context context) {
        Actor actor = actor();
        Item now = items.get(actor, new ItemId(id));
        GivenFields given = GivenFields.of(context, "input");
        return ItemView.from(revise.revise(actor, now.id(), version, input.applied(now.content(), given)));
    }

    @Mutation
    @Needs(Permission.BOARD_CONFIGURE)
    @Description("Moves a section or requirement, with all below it, to another place of its board.")
    public @NonNull ItemView moveItem(@NonNull @Id String id, int version, @Nullable PlaceInput place) {
        return ItemView.from(move.move(actor(), new ItemId(id), version, PlaceInput.place(place)));
    }

    @Mutation
    @Needs(Permission.BOARD_CONFIGURE)
    @Description("Takes a section or requirement, with all below it, out of the outline; history and answers are kept.")
    public @NonNull ItemView removeItem(@NonNull @Id String id, int version) {
        return ItemView.from(remove.remove(actor(), new ItemId(id), version));
    }

    @Mutation
    @Needs(Permission.BOARD_CONFIGURE)
    @Description("Puts a removed section or requirement, with all below it, back where it was.")
    public @NonNull ItemView restoreItem(@NonNull @Id String id, int version) {
        return ItemView.from(restore.restore(actor(), new ItemId(id), version));
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }
}
