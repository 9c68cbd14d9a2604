package org.holdfast.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.journal.EntryFixture.MOMENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.ScopePath;
import org.junit.jupiter.api.Test;

class RepairTest {

    private final Noted sites = new Noted("site");
    private final Noted boards = new Noted("board");
    private final KernelFixture kernel = new KernelFixture(sites, boards);
    private int seconds;

    @Test
    void appliesWhatWasImportedTogether() {
        for (int row = 0; row < 1_200; row++) {
            append("site", "S" + row, 1);
        }

        assertThat(kernel.repair.replaySince(Instant.EPOCH, Instant.MAX)).isEqualTo(1_200);

        assertThat(sites.calls).extracting(List::size).containsExactly(500, 500, 200);
    }

    @Test
    void appliesEachVersionOfOneThingByItself() {
        append("site", "S1", 1);
        append("site", "S2", 1);
        append("site", "S1", 2);

        kernel.repair.replaySince(Instant.EPOCH, Instant.MAX);

        assertThat(sites.calls).extracting(List::size).containsExactly(2, 1);
        assertThat(sites.calls.get(1).get(0).version()).isEqualTo(2);
    }

    @Test
    void keepsTheOrderAmongTypes() {
        append("board", "B1", 1);
        append("site", "S1", 1);
        append("board", "B1", 2);

        kernel.repair.replaySince(Instant.EPOCH, Instant.MAX);

        assertThat(boards.calls).hasSize(2);
        assertThat(told()).extracting(entry -> entry.aggregate().type()).containsExactly("board", "site", "board");
    }

    @Test
    void tellsOfEachOnceItIsAppliedAndNotOfWhatMayBeUnderWay() {
        append("site", "S1", 1);
        append("site", "S2", 1);

        kernel.repair.replaySince(Instant.EPOCH, MOMENT.plusSeconds(1));

        assertThat(sites.calls.get(0)).hasSize(2);
        assertThat(told()).extracting(entry -> entry.aggregate().id()).containsExactly("S1");
    }

    private void append(String type, String id, long version) {
        kernel.journal.append(new Entry(
                new AggregateRef(type, id),
                version,
                ScopePath.of(ActorFixture.ORGANISATION).below(id),
                MOMENT.plusSeconds(seconds++),
                "01HZZZZZZZ00000000000000M1",
                "Robin Example",
                Origin.PAGE,
                type + "-registered",
                List.of(),
                Optional.empty(),
                Fields.none()));
    }

    private List<Entry> told() {
        return kernel.recorded.fired().stream()
                .flatMap(recorded -> recorded.entries().stream())
                .toList();
    }

    /** Notes what it was asked to apply, call by call. */
    private static final class Noted implements Projection {

        private final String type;
        private final List<List<Entry>> calls = new ArrayList<>();

        Noted(String type) {
            this.type = type;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public void apply(Entry entry) {
            applyAll(List.of(entry));
        }

        @Override
        public void applyAll(List<Entry> entries) {
            calls.add(entries);
        }
    }
}
