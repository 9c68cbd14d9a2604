package org.holdfast.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.domain.journal.EntryFixture.MOMENT;
import static org.holdfast.domain.journal.EntryFixture.NORTH;
import static org.holdfast.domain.journal.EntryFixture.SOUTH;
import static org.holdfast.domain.journal.EntryFixture.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.junit.jupiter.api.Test;

/** What every journal does. */
public interface JournalContract {

    Sight EVERYTHING = Sight.everything(ActorFixture.ORGANISATION);

    Journal journal();

    @Test
    default void givesBackWhatWasAppended() {
        journal().append(entry(NORTH, 2));
        assertThat(journal().newerThan(entry(NORTH, 2).aggregate(), 0)).containsExactly(entry(NORTH, 2));
    }

    @Test
    default void refusesAVersionThatExists() {
        journal().append(entry(NORTH, 1));
        assertThatThrownBy(() -> journal().append(entry(NORTH, 1))).isInstanceOf(ConcurrentChangeException.class);
        assertThat(journal().newerThan(entry(NORTH, 1).aggregate(), 0)).hasSize(1);
    }

    @Test
    default void appendsManyAndNamesThoseRefused() {
        journal().append(entry(SOUTH, 1));
        Set<AggregateRef> refused = journal().appendAll(List.of(entry(SOUTH, 1), entry(NORTH, 1)));
        assertThat(refused).containsExactly(new AggregateRef("site", SOUTH));
        assertThat(journal().newerThan(new AggregateRef("site", NORTH), 0)).hasSize(1);
    }

    @Test
    default void appendsNothingFromAnEmptyList() {
        assertThat(journal().appendAll(List.of())).isEmpty();
    }

    @Test
    default void readsNewerEntriesOldestFirst() {
        journal().appendAll(List.of(entry(NORTH, 3), entry(NORTH, 1), entry(NORTH, 2)));
        assertThat(journal().newerThan(new AggregateRef("site", NORTH), 1))
                .extracting(Entry::version)
                .containsExactly(2L, 3L);
    }

    @Test
    default void showsAnAggregateAsItWas() {
        journal().appendAll(List.of(entry(NORTH, 1), entry(NORTH, 2), entry(NORTH, 3)));
        AggregateRef north = new AggregateRef("site", NORTH);
        assertThat(journal().asOf(north, MOMENT.plusSeconds(2)).map(Entry::version))
                .contains(2L);
        assertThat(journal().asOf(north, MOMENT)).isEmpty();
    }

    @Test
    default void pagesHistoryNewestFirstInBothDirections() {
        journal().appendAll(List.of(entry(NORTH, 1), entry(NORTH, 2), entry(NORTH, 3), entry(NORTH, 4)));
        AggregateRef north = new AggregateRef("site", NORTH);
        Page<Entry> first = journal().history(north, PageRequest.first(2));
        assertThat(first.items()).extracting(Entry::version).containsExactly(4L, 3L);
        assertThat(first.hasNext()).isTrue();
        Page<Entry> second =
                journal().history(north, PageRequest.after(first.items().get(1).order(), 2));
        assertThat(second.items()).extracting(Entry::version).containsExactly(2L, 1L);
        assertThat(second.hasNext()).isFalse();
        Page<Entry> back = journal()
                .history(north, PageRequest.before(second.items().get(0).order(), 2));
        assertThat(back.items()).extracting(Entry::version).containsExactly(4L, 3L);
    }

    @Test
    default void showsActivityInSightOnly() {
        journal().appendAll(List.of(entry(NORTH, 1), entry(SOUTH, 1)));
        Sight north = new Sight(ActorFixture.ORGANISATION, List.of(NORTH));
        assertThat(activity(EVERYTHING, ActivityFilter.none())).hasSize(2);
        assertThat(activity(north, ActivityFilter.none()))
                .extracting(entry -> entry.aggregate().id())
                .containsExactly(NORTH);
        assertThat(activity(Sight.everything(ActorFixture.OTHER_ORGANISATION), ActivityFilter.none()))
                .isEmpty();
        assertThat(activity(new Sight(ActorFixture.ORGANISATION, List.of()), ActivityFilter.none()))
                .isEmpty();
    }

    @Test
    default void showsAnEntryOnceThoughTwoKeysReachIt() {
        journal().append(entry(NORTH, 1));
        Sight both = new Sight(ActorFixture.ORGANISATION, List.of(NORTH, SOUTH));
        assertThat(activity(both, ActivityFilter.none())).hasSize(1);
    }

    @Test
    default void narrowsActivity() {
        journal().appendAll(List.of(entry(NORTH, 1), entry(NORTH, 2), entry(NORTH, 3)));
        ActivityFilter renamed = new ActivityFilter(
                Set.of("site", "board"),
                Optional.of("site-renamed"),
                Optional.of("01HZZZZZZZ00000000000000M1"),
                Set.of("PAGE", "TOKEN"),
                Optional.of(MOMENT.plusSeconds(2)),
                Optional.of(MOMENT.plusSeconds(3)));
        assertThat(activity(EVERYTHING, renamed)).extracting(Entry::version).containsExactly(2L);
        ActivityFilter none = ActivityFilter.none();
        assertThat(activity(
                        EVERYTHING,
                        new ActivityFilter(
                                Set.of("board", "team"),
                                none.kind(),
                                none.actorId(),
                                none.origins(),
                                none.from(),
                                none.until())))
                .isEmpty();
    }

    @Test
    default void leavesOutWhatIsNotOnesOwn() {
        journal()
                .appendAll(List.of(
                        entry(NORTH, 1),
                        about("session", 2, "M1", "M1"),
                        about("session", 3, "M2", "M1"),
                        about("session", 4, "M2", "M2"),
                        about("team", 5, "M2", "M2")));
        OwnAlone own = new OwnAlone(Set.of("session", "owner-link"), Optional.of("M1"));
        OwnAlone nobodys = new OwnAlone(Set.of("session"), Optional.empty());
        assertThat(activity(EVERYTHING, ActivityFilter.none().with(nobodys)))
                .extracting(Entry::version)
                .containsExactly(5L, 1L);
        assertThat(activity(EVERYTHING, ActivityFilter.none().with(own)))
                .extracting(Entry::version)
                .containsExactly(5L, 3L, 2L, 1L);
        assertThat(journal()
                        .activity(EVERYTHING, ActivityFilter.none().with(own), PageRequest.first(2))
                        .items())
                .extracting(Entry::version)
                .containsExactly(5L, 3L);
    }

    /** Something that somebody did at a door, and whom it is about. */
    private static Entry about(String type, long version, String actor, String member) {
        return new Entry(
                new AggregateRef(type, "01HZZZZZZZ00000000000000E" + version),
                version,
                ScopePath.of(ActorFixture.ORGANISATION),
                MOMENT.plusSeconds(version),
                actor,
                "Robin Example",
                Origin.PAGE,
                "signed-in",
                List.of(),
                Optional.empty(),
                Fields.none().with("member", member));
    }

    @Test
    default void readsEverythingSinceAMomentOldestFirst() {
        journal().appendAll(List.of(entry(NORTH, 1), entry(SOUTH, 3), entry(NORTH, 2)));
        List<Entry> read = new ArrayList<>();
        journal().since(MOMENT.plusSeconds(2), read::add);
        assertThat(read).extracting(Entry::version).containsExactly(2L, 3L);
    }

    private List<Entry> activity(Sight sight, ActivityFilter filter) {
        return journal().activity(sight, filter, PageRequest.first(10)).items();
    }
}
