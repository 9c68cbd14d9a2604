package org.holdfast.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.holdfast.domain.access.ActorFixture;
import org.junit.jupiter.api.Test;

/** What everything that remembers how far following is does. */
public interface SyncStatesContract {

    Instant MOMENT = Instant.parse("2026-11-20T10:00:00Z");
    DirectoryId DIRECTORY = new DirectoryId("directory_1");

    SyncStates states();

    @Test
    default void keepsTheLeastAndEverything() {
        SyncState least = SyncState.none(ActorFixture.ORGANISATION, DIRECTORY);
        states().save(least);
        assertThat(states().find(ActorFixture.ORGANISATION, DIRECTORY)).contains(least);
        SyncState full = least.read(MOMENT)
                .wanted(MOMENT.plusSeconds(1))
                .heard(MOMENT.plusSeconds(2), "dsync.user.updated")
                .with(new DirectoryProblem("key", DirectoryTrouble.LAST_OWNER, "ann@example.com", MOMENT))
                .failed(MOMENT.plusSeconds(3), "503");
        states().save(full);
        assertThat(states().find(ActorFixture.ORGANISATION, DIRECTORY)).contains(full);
        assertThat(states().find(ActorFixture.OTHER_ORGANISATION, DIRECTORY)).isEmpty();
    }
}
