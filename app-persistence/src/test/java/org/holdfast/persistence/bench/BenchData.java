package org.holdfast.persistence.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.answer.Answer;
import org.holdfast.domain.answer.AnswerContent;
import org.holdfast.domain.answer.AnswerId;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardDetails;
import org.holdfast.domain.board.BoardName;
import org.holdfast.domain.board.BoardScope;
import org.holdfast.domain.board.CreateBoard;
import org.holdfast.domain.board.Item;
import org.holdfast.domain.board.ItemCode;
import org.holdfast.domain.board.ItemContent;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.ItemKind;
import org.holdfast.domain.board.ItemTitle;
import org.holdfast.domain.board.Rank;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.journal.Aggregate;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.site.RegisterSite;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteName;
import org.holdfast.persistence.ProductContainer;

/** Makes sites in regions, a board for all of them, and answers, through the recorder: everything has its entry. */
final class BenchData {

    private static final int BATCH = 500;
    private static final int SECTIONS = 18;

    final Actor owner = ActorFixture.owner();
    final List<Site> regions = new ArrayList<>();
    final List<Site> sites = new ArrayList<>();
    final List<ItemId> requirements = new ArrayList<>();
    final Board board;
    final Actor member;
    final Instant made = Instant.now();

    private final Ids ids;
    private final Recorder recorder;
    private final Random random = new Random(11);

    BenchData(ProductContainer container, BenchSize size) {
        this(container, size, number -> number % BenchSize.REGIONS);
    }

    /**
     * The same with another tree.
     *
     * @param region in which region a site lies, by its number
     */
    BenchData(ProductContainer container, BenchSize size, IntUnaryOperator region) {
        ids = container.get(Ids.class);
        recorder = container.get(Recorder.class);
        makeRegions();
        makeSites(size.sites(), region);
        board = container
                .get(CreateBoard.class)
                .create(owner, BoardDetails.named(new BoardName("Controls")), BoardScope.everything());
        makeRequirements(size.requirements());
        answer(size.answersPerSheet());
        member = ActorFixture.editorOf(regions.get(0).id().value());
    }

    /** The sites that the member sees. */
    List<Site> sitesOfMember() {
        String region = regions.get(0).id().value();
        return sites.stream().filter(site -> site.path().contains(region)).toList();
    }

    private void makeRegions() {
        for (int region = 0; region < BenchSize.REGIONS; region++) {
            regions.add(Site.register(
                    new SiteId(ids.next()), SiteFixture.TOP, SiteDetails.named(new SiteName("Region " + region))));
        }
        register(regions);
    }

    private void makeSites(int count, IntUnaryOperator placed) {
        for (int number = 0; number < count; number++) {
            Site region = regions.get(placed.applyAsInt(number));
            SiteDetails details = SiteDetails.named(new SiteName("Plant " + random.nextInt(1_000_000)))
                    .withCode(Optional.of(new SiteCode("P" + number)));
            sites.add(Site.register(new SiteId(ids.next()), region.path(), details));
        }
        register(sites);
    }

    private void register(List<Site> made) {
        batches(made.stream()
                .map(site -> Change.created(RegisterSite.REGISTERED, site))
                .toList());
    }

    private void makeRequirements(int count) {
        List<Change<Item>> sections = new ArrayList<>();
        Rank rank = Rank.first();
        for (int number = 0; number < SECTIONS; number++) {
            rank = Rank.between(Optional.of(rank), Optional.empty());
            sections.add(Change.created("section-added", item(ItemKind.SECTION, Optional.empty(), rank, "S" + number)));
        }
        batches(sections);
        List<Change<Item>> all = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            rank = Rank.between(Optional.of(rank), Optional.empty());
            Optional<ItemId> section =
                    Optional.of(sections.get(number % SECTIONS).after().id());
            Item requirement = item(ItemKind.REQUIREMENT, section, rank, "R" + number);
            requirements.add(requirement.id());
            all.add(Change.created("requirement-added", requirement));
        }
        batches(all);
    }

    private Item item(ItemKind kind, Optional<ItemId> parent, Rank rank, String code) {
        ItemContent content = new ItemContent(
                Optional.of(new ItemCode(code)),
                new ItemTitle("What must be met, number " + code),
                Optional.of("The organisation reviews this at planned intervals and records what it finds. ".repeat(6)),
                Optional.empty());
        return new Item(
                new ItemId(ids.next()), 1, ActorFixture.ORGANISATION, board.id(), kind, parent, rank, content, false);
    }

    private void answer(int perSheet) {
        List<StatusId> statuses =
                board.statuses().offered().stream().map(status -> status.id()).toList();
        List<Change<Answer>> changes = new ArrayList<>();
        for (Site site : sites) {
            Map<ItemId, StatusId> chosen = new HashMap<>();
            while (chosen.size() < perSheet) {
                ItemId requirement = requirements.get(random.nextInt(requirements.size()));
                chosen.put(requirement, statuses.get(random.nextInt(statuses.size())));
            }
            chosen.forEach((requirement, status) -> changes.add(Change.created(
                    "answer-given",
                    new Answer(
                            new AnswerId(board.id(), site.id(), requirement),
                            1,
                            site.path(),
                            AnswerContent.of(status)))));
        }
        batches(changes);
    }

    private <A extends Aggregate> void batches(List<Change<A>> changes) {
        Actor through = owner.through(Origin.IMPORT);
        for (int from = 0; from < changes.size(); from += BATCH) {
            recorder.recordAll(through, changes.subList(from, Math.min(from + BATCH, changes.size())));
        }
    }
}
