package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The store of links. */
public interface SignInLinks {

    /**
     * Adds a link; all earlier ones of its subject, of those below it, and of its account are replaced by it, whichever
     * browser asked for them.
     */
    void issue(SignInLink link);

    /** The link of a hash, in whatever state. */
    Optional<SignInLink> find(SecretHash id);

    /** Those of some hashes that are there, by hash. */
    Map<SecretHash, SignInLink> findAll(Collection<SecretHash> ids);

    /**
     * Binds a link to a browser.
     *
     * @return whether it is bound to that browser now; false when it was bound to another one
     */
    boolean bind(SecretHash id, SecretHash browser);

    /**
     * Uses a link up.
     *
     * @return whether this call did; false when another one was first, or it is not live
     */
    boolean use(SecretHash id, Instant now);

    /** Removes those that ended before the moment. */
    void removeEndedBefore(Instant moment);
}
