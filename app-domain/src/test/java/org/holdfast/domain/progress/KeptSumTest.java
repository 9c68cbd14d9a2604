package org.holdfast.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdfast.domain.site.Place;
import org.holdfast.domain.site.Places;
import org.junit.jupiter.api.Test;

class KeptSumTest {

    private static final Places PLACES =
            new Places(List.<Place>of(), Set.of(), Set.of(), Map.of("north", List.of("a", "b"), "south", List.of("c")));

    private final Map<String, Long> marks = new HashMap<>(Map.of("north", 1L, "south", 1L));
    private final Map<String, Long> totals = new HashMap<>(Map.of("a", 1L, "b", 2L, "c", 4L));
    private final List<String> read = new ArrayList<>();
    private final KeptSum.Reader<Long> reader = new KeptSum.Reader<>(keys -> marks, this::totals, all -> all.stream()
            .mapToLong(Long::longValue)
            .sum());

    @Test
    void holdsWhileTheRootKeepsItsMark() {
        KeptSum<Long> kept = KeptSum.of(null, PLACES, 5L, reader);
        assertThat(kept.sum()).isEqualTo(7);
        assertThat(kept.holds(PLACES, 5L)).isTrue();
        assertThat(kept.holds(PLACES, 6L)).isFalse();
        assertThat(kept.holds(PLACES, null)).isFalse();
    }

    @Test
    void readsAgainOnlyWhatChanged() {
        KeptSum<Long> before = KeptSum.of(null, PLACES, 5L, reader);
        read.clear();
        totals.put("c", 5L);
        marks.put("south", 2L);
        assertThat(KeptSum.of(before, PLACES, 6L, reader).sum()).isEqualTo(8);
        assertThat(read).containsExactly("c");
    }

    @Test
    void trustsNothingThatWasReadWhileItChanged() {
        marks.remove("north");
        KeptSum<Long> before = KeptSum.of(null, PLACES, null, reader);
        assertThat(before.holds(PLACES, null)).isFalse();
        totals.put("a", 11L);
        assertThat(KeptSum.of(before, PLACES, null, reader).sum()).isEqualTo(17);
    }

    private Map<String, Long> totals(Collection<String> keys) {
        read.addAll(keys);
        Map<String, Long> found = new HashMap<>(totals);
        found.keySet().retainAll(keys);
        return found;
    }
}
