package org.holdfast.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.directory.DirectoryFixture.directory;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.directory.DirectoryLink.Kind;
import org.junit.jupiter.api.Test;

/** What every store of links does. */
public interface DirectoryLinksContract {

    Directory DIRECTORY = directory("directory_1");

    DirectoryLinks links();

    @Test
    default void keepsEverythingAndTheNewerVersion() {
        DirectoryLink first = DirectoryLink.first(DIRECTORY, Kind.PERSON, "directory_user_1", "M1");
        links().save(first.undone());
        links().save(first);
        assertThat(links().find(first.id())).contains(first.undone());
        assertThat(links().find("0".repeat(64))).isEmpty();
    }

    @Test
    default void findsThoseOfAMemberThatCount() {
        DirectoryLink one = DirectoryLink.first(DIRECTORY, Kind.PERSON, "directory_user_1", "M1");
        DirectoryLink over = DirectoryLink.first(DIRECTORY, Kind.PERSON, "directory_user_2", "M1")
                .undone();
        DirectoryLink group = DirectoryLink.first(DIRECTORY, Kind.GROUP, "directory_group_1", "M1");
        Stream.of(one, over, group).forEach(links()::save);
        assertThat(links().ofTarget(ActorFixture.ORGANISATION, Kind.PERSON, "M1"))
                .containsExactly(one);
        assertThat(links().ofTarget(ActorFixture.OTHER_ORGANISATION, Kind.PERSON, "M1"))
                .isEmpty();
    }

    @Test
    default void remembersWhatWasLinkedOnce() {
        links().save(DirectoryLink.first(DIRECTORY, Kind.GROUP, "directory_group_1", "T1")
                .undone());
        assertThat(links().everLinked(ActorFixture.ORGANISATION, Kind.GROUP, "T1"))
                .isTrue();
        assertThat(links().everLinked(ActorFixture.ORGANISATION, Kind.PERSON, "T1"))
                .isFalse();
        assertThat(links().everLinked(ActorFixture.ORGANISATION, Kind.GROUP, "T2"))
                .isFalse();
        assertThat(links().everLinked(ActorFixture.OTHER_ORGANISATION, Kind.GROUP, "T1"))
                .isFalse();
    }

    @Test
    default void walksThroughThoseOfADirectory() {
        List<DirectoryLink> people = Stream.of("a", "b", "c")
                .map(foreign -> DirectoryLink.first(DIRECTORY, Kind.PERSON, foreign, "M-" + foreign))
                .sorted(Comparator.comparing(DirectoryLink::id))
                .toList();
        people.forEach(links()::save);
        links().save(DirectoryLink.first(DIRECTORY, Kind.GROUP, "a", "T1"));
        links().save(DirectoryLink.first(DIRECTORY, Kind.PERSON, "d", "M-d").undone());
        links().save(DirectoryLink.first(directory("directory_2"), Kind.PERSON, "a", "M-e"));
        assertThat(links().live(DIRECTORY, Kind.PERSON, "", 2)).containsExactly(people.get(0), people.get(1));
        assertThat(links().live(DIRECTORY, Kind.PERSON, people.get(1).id(), 2)).containsExactly(people.get(2));
        assertThat(links().count(DIRECTORY, Kind.PERSON).value()).isEqualTo(3);
        assertThat(links().count(DIRECTORY, Kind.GROUP).value()).isEqualTo(1);
    }
}
