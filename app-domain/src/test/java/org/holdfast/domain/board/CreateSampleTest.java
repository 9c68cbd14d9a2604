package org.holdfast.domain.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.shared.PageRequest;
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
        assertThat(kernel.readSites
                        .page(ActorFixture.owner(), SiteFilter.none(), SiteSort.NAME, PageRequest.first(10))
                        .items())
                .hasSize(6)
                .allMatch(board::covers);
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
