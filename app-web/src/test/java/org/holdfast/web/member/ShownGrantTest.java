package org.holdfast.web.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownGrantTest {

    @Test
    void saysWhatIsLostWithIt() {
        assertThat(editor(false).lost("Ann loses"))
                .isEqualTo("Ann loses this at once: Editor. Where: North and all below it."
                        + " What comes from another grant or team stays.");
    }

    @Test
    void saysThatNothingIsLostWithOneThatHasEnded() {
        assertThat(editor(true).lost("Ann loses")).isEqualTo("It has ended: nothing is lost.");
    }

    private static ShownGrant editor(boolean ended) {
        return new ShownGrant(
                "Editor", "North and all below it", "/sites/1", Optional.of(Instant.EPOCH), ended, "EDITOR/1");
    }
}
