package org.holdfast.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.answer.Answer;
import org.holdfast.domain.answer.AnswerContent;
import org.holdfast.domain.answer.AnswerId;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardKernel;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.Place;
import org.holdfast.domain.board.StatusMeaning;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.RegisterSite;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteTotals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody sees who holds many single sites; the others of the same region are answered at, too. */
class ReadOverviewTest {

    private static final Actor OWNER = ActorFixture.owner();
    private static final int PLANTS = 120;
    private static final int GRANTED = 70;

    private final BoardKernel kernel = new BoardKernel();
    private final Uncounted totals = new Uncounted();
    private final ReadOverview overviews = new ReadOverview(
            kernel.kernel.access,
            new SightTops(kernel.kernel.access, kernel.readSites),
            kernel.read,
            kernel.readOutline,
            kernel.readSites,
            totals,
            kernel.sheets,
            new KeptSums(totals, kernel.sheets, kernel.kernel.clock));
    private final Site region = SiteFixture.site("R1", "North");
    private final List<Site> plants = IntStream.range(0, PLANTS)
            .mapToObj(number -> SiteFixture.below(region.path(), "P" + (100 + number), "Plant " + number))
            .toList();
    private final Actor member = ActorFixture.as(
            "01HZZZZZZZ00000000000000M7",
            plants.subList(0, GRANTED).stream()
                    .map(plant -> new Grant(Role.VIEWER, plant.id().value()))
                    .toArray(Grant[]::new));
    private Board board;
    private ItemId first;
    private ItemId second;

    @BeforeEach
    void start() {
        register(region);
        plants.forEach(this::register);
        board = kernel.board(OWNER, "Controls");
        first = requirement("1");
        second = requirement("2");
    }

    @Test
    void leavesOutWhatIsNotSeen() {
        plants.subList(GRANTED - 8, GRANTED + 8).forEach(plant -> close(plant, first));
        assertThat(behind()).containsExactlyInAnyOrderElementsOf(ids(plants.subList(GRANTED - 8, GRANTED)));
    }

    @Test
    void findsWhatIsSeenBehindAllThatIsNot() {
        plants.subList(GRANTED, PLANTS).forEach(plant -> close(plant, first));
        plants.subList(0, 12).forEach(plant -> {
            close(plant, first);
            close(plant, second);
        });
        assertThat(behind()).hasSize(10).isSubsetOf(ids(plants.subList(0, 12)));
    }

    @Test
    void showsNoMoreThanAFewOfMany() {
        plants.subList(0, 40).forEach(plant -> close(plant, first));
        assertThat(behind()).hasSize(10).isSubsetOf(ids(plants.subList(0, 40)));
    }

    private List<SiteId> behind() {
        return overviews.get(member, board.id(), Optional.empty(), PageRequest.first(3)).behind().stream()
                .map(progress -> progress.site().id())
                .toList();
    }

    private static List<SiteId> ids(List<Site> sites) {
        return sites.stream().map(Site::id).toList();
    }

    private void register(Site site) {
        kernel.kernel.recorder.record(OWNER, Change.created(RegisterSite.REGISTERED, site));
    }

    private ItemId requirement(String code) {
        return kernel.addRequirement
                .add(OWNER, board.id(), Place.last(), BoardKernel.content(code, "Requirement " + code))
                .id();
    }

    private void close(Site plant, ItemId requirement) {
        AnswerContent closed = AnswerContent.of(board.statuses().offered().stream()
                .filter(status -> status.meaning() == StatusMeaning.CLOSED)
                .findFirst()
                .orElseThrow()
                .id());
        Answer answer = new Answer(new AnswerId(board.id(), plant.id(), requirement), 1, plant.path(), closed);
        kernel.kernel.recorder.record(OWNER, Change.created("answer-given", answer));
    }

    /** Totals of sites, which these tests do not look at. */
    private static final class Uncounted implements SiteTotals {

        @Override
        public Map<String, Long> active(Collection<String> keys) {
            return Map.of();
        }

        @Override
        public Map<String, Long> marks(Collection<String> keys) {
            return Map.of();
        }

        @Override
        public void settle() {
            // counts nothing
        }
    }
}
