package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.Optional;

/** The store of those who proved an address and have to show a second factor. */
public interface HalfSignIns {

    /** Adds one. */
    void begin(HalfSignIn half);

    /** The one of a hash. */
    Optional<HalfSignIn> find(SecretHash id);

    /**
     * Uses one up.
     *
     * @return whether this call did; false when another one was first
     */
    boolean use(SecretHash id);

    /** Counts a wrong code; it is gone with the last that is allowed. */
    void missed(SecretHash id, int most);

    /** Removes those that ended before the moment. */
    void removeEndedBefore(Instant moment);
}
