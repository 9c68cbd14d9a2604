package org.holdfast.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.board.BoardId;
import org.junit.jupiter.api.Test;

/** What every store of recounts does. */
public interface RecountsContract {

    BoardId BOARD = new BoardId("01HZZZZZZZ00000000000000B1");

    Recounts recounts();

    @Test
    default void keepsARequestUntilItIsDone() {
        recounts().request(request("one"));
        assertThat(recounts().pending()).containsExactly(request("one"));
        recounts().done(request("one"));
        assertThat(recounts().pending()).isEmpty();
    }

    @Test
    default void keepsARequestThatWasMadeAgainMeanwhile() {
        recounts().request(request("one"));
        recounts().request(request("two"));
        recounts().done(request("one"));
        assertThat(recounts().pending()).containsExactly(request("two"));
    }

    private static RecountRequested request(String token) {
        return new RecountRequested(ActorFixture.ORGANISATION, BOARD, token);
    }
}
