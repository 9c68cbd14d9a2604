package org.holdfast.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of watermarks does. */
public interface WatermarksContract {

    Watermarks watermarks();

    @Test
    default void hasNoneForAReaderThatNeverRan() {
        assertThat(watermarks().find("repair")).isEmpty();
    }

    @Test
    default void givesBackTheNewestOfEachReader() {
        watermarks().set("repair", Instant.parse("2026-03-01T08:00:00.123Z"));
        watermarks().set("repair", Instant.parse("2026-03-01T09:00:00.123Z"));
        watermarks().set("feed", Instant.EPOCH);
        assertThat(watermarks().find("repair")).contains(Instant.parse("2026-03-01T09:00:00.123Z"));
    }
}
