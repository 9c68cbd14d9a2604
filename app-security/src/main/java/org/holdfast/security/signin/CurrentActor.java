package org.holdfast.security.signin;

import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.signin.SecretHash;

/** The caller of the current request, with the grants that hold now. */
public interface CurrentActor {

    /** The caller; empty when nobody is signed in. */
    Optional<Actor> find();

    /** The session that the caller came with; empty where it is none. */
    default Optional<SecretHash> session() {
        return Optional.empty();
    }

    /**
     * The caller.
     *
     * @throws NotSignedInException when nobody is signed in
     */
    default Actor get() {
        return find().orElseThrow(NotSignedInException::notSignedIn);
    }
}
