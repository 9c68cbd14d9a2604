package org.holdfast.domain.answer;

import java.util.OptionalDouble;
import org.holdfast.domain.board.StatusMeaning;

/**
 * How far answers have come: closed ÷ (open + closed).
 *
 * @param open answers that count and are not done
 * @param closed answers that count and are done
 * @param ignored answers that do not count
 */
public record Progress(long open, long closed, long ignored) {

    /** Over nothing at all. */
    public static final Progress NOTHING = new Progress(0, 0, 0);

    /** So many answers of one meaning. */
    public static Progress of(StatusMeaning meaning, long count) {
        return switch (meaning) {
            case OPEN -> new Progress(count, 0, 0);
            case CLOSED -> new Progress(0, count, 0);
            case IGNORED -> new Progress(0, 0, count);
        };
    }

    /** Both together. */
    public Progress plus(Progress other) {
        return new Progress(open + other.open, closed + other.closed, ignored + other.ignored);
    }

    /** Whether there is nothing to do: nothing counts. */
    public boolean nothingToDo() {
        return open + closed == 0;
    }

    /** 0 to 1; empty when there is nothing to do. */
    public OptionalDouble share() {
        return nothingToDo() ? OptionalDouble.empty() : OptionalDouble.of((double) closed / (open + closed));
    }

    /** Whole per cent, rounded down so that 100 means that all is done; 0 when there is nothing to do. */
    public int percent() {
        return nothingToDo() ? 0 : (int) (closed * 100 / (open + closed));
    }
}
