package org.holdfast.domain.answer;

import java.util.List;

/** The recounts that are still to be done: kept, so that the death of a process loses none. */
public interface Recounts {

    /** Notes that a board is to be recounted. */
    void request(RecountRequested request);

    /** Those still to be done. */
    List<RecountRequested> pending();

    /**
     * Takes a request off, unless it was made again since it was read.
     *
     * @param request as {@link #pending()} gave it
     */
    void done(RecountRequested request);
}
