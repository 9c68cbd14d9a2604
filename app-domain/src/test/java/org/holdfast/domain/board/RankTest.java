package org.holdfast.domain.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.holdfast.domain.shared.InvalidValueException;
import org.junit.jupiter.api.Test;

class RankTest {

    @Test
    void putsThousandsAtTheEndWithoutGrowing() {
        Rank last = Rank.first();
        for (int number = 0; number < 5_000; number++) {
            Rank next = Rank.between(Optional.of(last), Optional.empty());
            assertThat(next).isGreaterThan(last);
            last = next;
        }
        assertThat(last.value()).hasSize(6);
    }

    @Test
    void putsThousandsAtTheBeginningWithoutGrowing() {
        Rank first = Rank.first();
        for (int number = 0; number < 5_000; number++) {
            Rank next = Rank.between(Optional.empty(), Optional.of(first));
            assertThat(next).isLessThan(first);
            first = next;
        }
        assertThat(first.value()).hasSize(6);
    }

    @Test
    void findsRoomBetweenAnyTwo() {
        Random random = new Random(7);
        List<Rank> ranks = new ArrayList<>(List.of(Rank.first()));
        for (int number = 0; number < 3_000; number++) {
            int place = random.nextInt(ranks.size() + 1);
            Rank rank = Rank.between(at(ranks, place - 1), at(ranks, place));
            ranks.add(place, rank);
        }
        assertThat(ranks).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void findsRoomRightAfterTheSameOneAgainAndAgain() {
        Rank left = Rank.first();
        Rank right = Rank.between(Optional.of(left), Optional.empty());
        for (int number = 0; number < 300; number++) {
            Rank middle = Rank.between(Optional.of(left), Optional.of(right));
            assertThat(middle).isGreaterThan(left).isLessThan(right);
            right = middle;
        }
    }

    @Test
    void findsRoomRightBeforeTheSameOneAgainAndAgain() {
        Rank left = Rank.first();
        Rank right = Rank.between(Optional.of(left), Optional.empty());
        for (int number = 0; number < 300; number++) {
            Rank middle = Rank.between(Optional.of(left), Optional.of(right));
            assertThat(middle).isGreaterThan(left).isLessThan(right);
            left = middle;
        }
    }

    @Test
    void refusesWhatDoesNotSort() {
        for (String value : List.of("", "i0000", "I00000", "i00000a0", "i00000-")) {
            assertThatThrownBy(() -> new Rank(value)).isInstanceOf(InvalidValueException.class);
        }
    }

    private static Optional<Rank> at(List<Rank> ranks, int place) {
        return place < 0 || place >= ranks.size() ? Optional.empty() : Optional.of(ranks.get(place));
    }
}
