package org.holdfast.domain.signon;

import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.signin.SecretHash;

/** The store of attempts. */
public interface SignOnAttempts {

    /** Adds an attempt. */
    void start(SignOnAttempt attempt);

    /** The attempt of a hash, in whatever state. */
    Optional<SignOnAttempt> find(SecretHash id);

    /**
     * Uses an attempt up.
     *
     * @return whether this call did; false when another one was first, or it is over
     */
    boolean use(SecretHash id, Instant now);

    /** Removes those that ended before the moment. */
    void removeEndedBefore(Instant moment);
}
