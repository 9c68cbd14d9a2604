package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.holdfast.web.graph.UnfetchedAnswers.Share;
import org.junit.jupiter.api.Test;

class UnfetchedAnswersTest {

    private final UnfetchedAnswers answers = new UnfetchedAnswers(100, 60);

    @Test
    void hasRoomForSoMuchTogether() {
        try (Share one = answers.share("one");
                Share other = answers.share("other")) {
            assertThat(one.hold(50)).isTrue();
            assertThat(other.hold(51)).isFalse();
            assertThat(other.hold(50)).isTrue();
            assertThat(answers.share("third").hold(1)).isFalse();
        }
        assertThat(answers.share("third").hold(60)).isTrue();
    }

    @Test
    void leavesRoomForOthers() {
        try (Share first = answers.share("one");
                Share second = answers.share("one")) {
            assertThat(first.hold(61)).isFalse();
            assertThat(first.hold(40)).isTrue();
            assertThat(second.hold(21)).isFalse();
            assertThat(second.hold(20)).isTrue();
            assertThat(answers.share("other").hold(40)).isTrue();
        }
    }

    @Test
    void givesBackWhatWasNotNeeded() {
        Share share = answers.share("one");
        assertThat(share.hold(60)).isTrue();
        assertThat(share.hold(10)).isTrue();
        assertThat(answers.share("one").hold(50)).isTrue();
    }
}
