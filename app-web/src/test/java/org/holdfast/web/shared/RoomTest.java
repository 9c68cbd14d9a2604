package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.holdfast.web.shared.Room.Share;
import org.junit.jupiter.api.Test;

class RoomTest {

    private final Room room = new Room(100, 60);

    @Test
    void hasRoomForSoMuchTogether() {
        try (Share one = room.share("one");
                Share other = room.share("other")) {
            assertThat(one.hold(50)).isTrue();
            assertThat(other.hold(51)).isFalse();
            assertThat(other.hold(50)).isTrue();
            assertThat(room.share("third").hold(1)).isFalse();
        }
        assertThat(room.share("third").hold(60)).isTrue();
    }

    @Test
    void leavesRoomForOthers() {
        try (Share first = room.share("one");
                Share second = room.share("one")) {
            assertThat(first.hold(61)).isFalse();
            assertThat(first.hold(40)).isTrue();
            assertThat(second.hold(21)).isFalse();
            assertThat(second.hold(20)).isTrue();
            assertThat(room.share("other").hold(40)).isTrue();
        }
    }

    @Test
    void givesBackWhatWasNotNeeded() {
        Share share = room.share("one");
        assertThat(share.hold(60)).isTrue();
        assertThat(share.hold(10)).isTrue();
        assertThat(room.share("one").hold(50)).isTrue();
    }
}
