package org.holdfast.domain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.board.BoardFilter;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.review.LineFilter;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.sitegroup.SiteGroupFilter;
import org.holdfast.domain.team.TeamFilter;
import org.holdfast.domain.team.TeamKernel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One long text, searched for, keeps the embedded database busy for everybody: no list takes one. */
class SearchedTextTest {

    private static final TeamKernel KERNEL = new TeamKernel();

    static Stream<Consumer<Optional<String>>> searches() {
        return Stream.of(
                text -> new SiteFilter(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                text -> new MemberFilter(text, Optional.empty()),
                text -> MemberFilter.named(text, "active"),
                text -> new BoardFilter(text, Optional.empty()),
                text -> new TeamFilter(text, Set.of()),
                text -> new LineFilter(text, Optional.empty()),
                SiteGroupFilter::named,
                text -> KERNEL.readSites.choices(ActorFixture.owner(), text.orElseThrow(), 1),
                text -> KERNEL.readGroups.choices(ActorFixture.owner(), text.orElseThrow(), 1),
                text -> KERNEL.readGroups.findByName(ActorFixture.owner(), text.orElseThrow()),
                text -> KERNEL.readRoles.page(ActorFixture.owner(), text, PageRequest.first(1)),
                text -> KERNEL.readRoles.count(ActorFixture.owner(), text));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void isShort(Consumer<Optional<String>> search) {
        search.accept(Optional.of("x".repeat(200)));
        assertThatThrownBy(() -> search.accept(Optional.of("x".repeat(201)))).hasMessageContaining("value-too-long");
    }
}
