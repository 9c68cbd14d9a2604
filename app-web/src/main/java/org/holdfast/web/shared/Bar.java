package org.holdfast.web.shared;

import org.holdfast.domain.answer.Progress;

/**
 * What a bar of progress shows.
 *
 * @param progress how far something has come
 */
public record Bar(Progress progress) {

    /** Whether nothing counts, so that there is nothing to do. */
    public boolean nothing() {
        return progress.nothingToDo();
    }

    public String closedWidth() {
        return Format.shareOf(progress.closed(), all());
    }

    public String openWidth() {
        return Format.shareOf(progress.open(), all());
    }

    public String ignoredFrom() {
        return Format.shareOf(progress.closed() + progress.open(), all());
    }

    public String ignoredWidth() {
        return Format.shareOf(progress.ignored(), all());
    }

    /** The percentage. */
    public String figure() {
        return nothing() ? "Nothing to do" : progress.percent() + " %";
    }

    /** All three counts. */
    public String words() {
        return Format.whole(progress.closed()) + " closed, " + Format.whole(progress.open()) + " open, "
                + Format.whole(progress.ignored()) + " ignored";
    }

    private long all() {
        return progress.closed() + progress.open() + progress.ignored();
    }
}
