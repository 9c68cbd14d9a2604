package org.holdfast.domain.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardFixture;
import org.holdfast.domain.board.Item;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;

/** A board with two sections and three requirements, a small tree of sites, and answers, for tests. */
public final class SheetFixture {

    public static final Instant MOMENT = Instant.parse("2026-03-01T08:00:00Z");
    public static final Board BOARD = BoardFixture.board("B1", "Fire");
    public static final StatusId OPEN = BoardFixture.statusId("S1");
    public static final StatusId MET = BoardFixture.statusId("S4");
    public static final StatusId IGNORED = BoardFixture.statusId("S5");
    public static final ItemId ALARMS = BoardFixture.itemId("A1");
    public static final ItemId WATER = BoardFixture.itemId("A2");
    public static final ItemId BELLS = BoardFixture.itemId("R1");
    public static final ItemId HYDRANTS = BoardFixture.itemId("R2");
    public static final ItemId PUMPS = BoardFixture.itemId("R3");
    public static final Outline OUTLINE = outline(
            BoardFixture.requirement("R1", Optional.of(ALARMS), "Bells"),
            BoardFixture.requirement("R2", Optional.of(WATER), "Hydrants"),
            BoardFixture.requirement("R3", Optional.of(WATER), "Pumps"));
    public static final Site NORTH = SiteFixture.site("N1", "North");
    public static final Site HALL = SiteFixture.below(NORTH.path(), "H1", "Hall");
    public static final Site SOUTH = SiteFixture.site("S1", "South");

    private SheetFixture() {}

    public static Outline outline(Item... requirements) {
        List<Item> items = new ArrayList<>(List.of(requirements));
        items.add(BoardFixture.section("A1", "Alarms"));
        items.add(BoardFixture.section("A2", "Water"));
        return Outline.of(
                BOARD.id(),
                ActorFixture.ORGANISATION,
                1,
                items.stream().map(Item::outlined).toList());
    }

    public static SheetFacts facts(Site site) {
        return new SheetFacts(BOARD, OUTLINE, site);
    }

    /** One answer that gives a requirement a status. */
    public static Map<Answer, GivenAnswer> answer(Site site, ItemId requirement, long version, StatusId status) {
        AnswerContent content = AnswerContent.of(status);
        Answer answer = new Answer(new AnswerId(BOARD.id(), site.id(), requirement), version, site.path(), content);
        return Map.of(answer, new GivenAnswer(version, content, MOMENT, "Robin Example"));
    }
}
