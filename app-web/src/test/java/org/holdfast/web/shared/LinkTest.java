package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.shared.Page;
import org.junit.jupiter.api.Test;

class LinkTest {

    private final Link list = Link.to("/sites");

    @Test
    void encodesItsParameters() {
        assertThat(list.with("q", "a&b c")).hasToString("/sites?q=a%26b+c");
    }

    @Test
    void leavesOutWhatIsNotGiven() {
        assertThat(list.with("q", Optional.empty())).hasToString("/sites");
    }

    @Test
    void leadsToTheNeighboursOfAPage() {
        Pager pager = Pager.of(new Page<>(List.of("b", "c"), true, true), list, key -> "at-" + key);
        assertThat(pager.first()).contains(list);
        assertThat(pager.previous()).map(Link::toString).contains("/sites?before=at-b");
        assertThat(pager.next()).map(Link::toString).contains("/sites?after=at-c");
    }

    @Test
    void leadsNowhereFromTheOnlyPage() {
        assertThat(Pager.of(new Page<>(List.of("a"), false, false), list, key -> key))
                .isEqualTo(new Pager(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void leadsBackFromAPageThatBecameEmpty() {
        assertThat(Pager.of(new Page<String>(List.of(), true, false), list, key -> key)
                        .first())
                .contains(list);
    }
}
