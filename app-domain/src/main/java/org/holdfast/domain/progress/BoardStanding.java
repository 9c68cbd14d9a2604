package org.holdfast.domain.progress;

import org.holdfast.domain.answer.Progress;

/**
 * Where a board stands in total, over the sites that the viewer may see.
 *
 * @param sites how many active sites of the board's scope are in sight
 * @param started at how many of these somebody answered
 * @param requirements how many requirements the board has
 * @param progress over all of them
 */
public record BoardStanding(long sites, long started, int requirements, Progress progress) {

    /** Of a board of which nothing is in sight. */
    public static final BoardStanding NOTHING = new BoardStanding(0, 0, 0, Progress.NOTHING);
}
