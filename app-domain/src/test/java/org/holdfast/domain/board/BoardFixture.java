package org.holdfast.domain.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.board.ScopeEntry.SiteOnly;
import org.holdfast.domain.board.ScopeEntry.SiteWithBelow;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.site.SiteFixture;

/** Boards and items for tests. */
public final class BoardFixture {

    private BoardFixture() {}

    /** An id that ends in these characters. */
    public static BoardId id(String end) {
        return new BoardId(SiteFixture.id(end).value());
    }

    public static ItemId itemId(String end) {
        return new ItemId(SiteFixture.id(end).value());
    }

    public static StatusId statusId(String end) {
        return new StatusId(SiteFixture.id(end).value());
    }

    /** A board for every site, with the built-in statuses S1 to S5. */
    public static Board board(String end, String name) {
        return board(ActorFixture.ORGANISATION, end, name, BoardScope.everything());
    }

    public static Board board(OrganisationId organisation, String end, String name, BoardScope scope) {
        AtomicInteger number = new AtomicInteger();
        return Board.create(
                id(end),
                organisation,
                BoardDetails.named(new BoardName(name)),
                scope,
                () -> statusId("S" + number.incrementAndGet()));
    }

    /** A board with everything that one can have. */
    public static Board full() {
        Board board = board("B9", "Fire protection");
        List<StatusDraft> drafts = List.of(
                StatusDraft.from(board.statuses().offered().get(3)),
                new StatusDraft(
                        Optional.of(statusId("S1")),
                        new StatusName("Open"),
                        StatusMeaning.OPEN,
                        StatusColour.PINK,
                        true,
                        Optional.empty()),
                new StatusDraft(
                        Optional.empty(),
                        new StatusName("Waived"),
                        StatusMeaning.IGNORED,
                        StatusColour.TEAL,
                        false,
                        Optional.of(new StatusRestriction(Role.OWNER, "Ask the programme owner."))));
        StatusPlan plan = new StatusPlan(
                drafts,
                Map.of(
                        statusId("S2"), statusId("S1"),
                        statusId("S3"), statusId("S1"),
                        statusId("S5"), statusId("S4")));
        return board.described(new BoardDetails(new BoardName("Fire protection"), Optional.of("What burns.\nAnd why.")))
                .configured(board.statuses().planned(plan, () -> statusId("S9")))
                .scoped(new BoardScope(
                        List.of(new SiteOnly(SiteFixture.id("N1")), new SiteWithBelow(SiteFixture.id("N2")))))
                .archive();
    }

    public static Item section(String end, String title) {
        return item(ItemKind.SECTION, end, Optional.empty(), Rank.first(), title);
    }

    public static Item requirement(String end, Optional<ItemId> parent, String title) {
        return item(ItemKind.REQUIREMENT, end, parent, Rank.first(), title);
    }

    public static Item item(ItemKind kind, String end, Optional<ItemId> parent, Rank rank, String title) {
        ItemContent content = new ItemContent(
                Optional.of(new ItemCode("C-" + end)), new ItemTitle(title), Optional.empty(), Optional.empty());
        return new Item(itemId(end), 1, ActorFixture.ORGANISATION, id("B1"), kind, parent, rank, content, false);
    }

    /** A requirement with everything that one can have. */
    public static Item fullItem() {
        return requirement("R9", Optional.of(itemId("A1")), "Hydrants")
                .revised(new ItemContent(
                        Optional.of(new ItemCode("FP-1(2)")),
                        new ItemTitle("Hydrants are reachable"),
                        Optional.of("Every hydrant:\n  a. is free\n  b. is marked"),
                        Optional.of("Measure from the road.")))
                .remove();
    }
}
