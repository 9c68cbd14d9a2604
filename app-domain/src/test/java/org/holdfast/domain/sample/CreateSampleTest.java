package org.holdfast.domain.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.answer.OpenSheet;
import org.holdfast.domain.answer.Progress;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardKernel;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteSort;
import org.junit.jupiter.api.Test;

class CreateSampleTest {

    private final BoardKernel kernel = new BoardKernel();

    @Test
    void createsSitesAndAChecklistForThem() {
        assertThat(kernel.sample.possible(ActorFixture.owner())).isTrue();
        Board board = kernel.sample.create(ActorFixture.owner());
        Outline outline = kernel.readOutline.get(ActorFixture.owner(), board.id());
        assertThat(outline.topSections()).hasSize(3);
        assertThat(outline.requirementCount()).isEqualTo(12);
        assertThat(sites()).hasSize(6);
        assertThat(sites().stream().filter(board::covers))
                .extracting(site -> site.name().value())
                .containsExactly("Fish cannery", "Harbour warehouse", "Paper mill", "Repair shop");
    }

    @Test
    void answersMuchAtOnePlaceAndNothingAtAnother() {
        Board board = kernel.sample.create(ActorFixture.owner());
        assertThat(progress(board, "Paper mill")).isEqualTo(new Progress(1, 11, 0));
        assertThat(progress(board, "Harbour warehouse")).isEqualTo(new Progress(3, 8, 1));
        assertThat(progress(board, "Fish cannery")).isEqualTo(new Progress(7, 5, 0));
        assertThat(progress(board, "Repair shop")).isEqualTo(new Progress(12, 0, 0));
    }

    @Test
    void hasADueDateThatPassedAndCosts() {
        Board board = kernel.sample.create(ActorFixture.owner());
        LocalDate today = LocalDate.ofInstant(kernel.kernel.clock.instant(), ZoneOffset.UTC);
        assertThat(sheet(board, "Harbour warehouse").sheet().answers().values())
                .anySatisfy(given -> assertThat(given.content().due())
                        .hasValueSatisfying(due -> assertThat(due).isBefore(today)))
                .anySatisfy(given -> assertThat(given.content().cost()).isPresent())
                .anySatisfy(given -> assertThat(given.content().comment()).isPresent());
    }

    private List<Site> sites() {
        return kernel.readSites
                .page(ActorFixture.owner(), SiteFilter.none(), SiteSort.NAME, PageRequest.first(10))
                .items();
    }

    private Progress progress(Board board, String place) {
        return sheet(board, place).progress();
    }

    private OpenSheet sheet(Board board, String place) {
        Site site = sites().stream()
                .filter(one -> one.name().value().equals(place))
                .findFirst()
                .orElseThrow();
        return kernel.readSheet.get(ActorFixture.owner(), board.id(), site.id());
    }

    @Test
    void isOnlyForAnEmptyOrganisation() {
        kernel.board(ActorFixture.owner(), "Fire");
        assertThat(kernel.sample.possible(ActorFixture.owner())).isFalse();
        assertThatThrownBy(() -> kernel.sample.create(ActorFixture.owner())).hasMessageContaining("sample-not-empty");
    }

    @Test
    void isNotForAViewer() {
        assertThat(kernel.sample.possible(ActorFixture.viewer())).isFalse();
        assertThatThrownBy(() -> kernel.sample.create(ActorFixture.viewer()))
                .isInstanceOf(AccessRefusedException.class);
    }
}
