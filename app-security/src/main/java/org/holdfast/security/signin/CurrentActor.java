package org.holdfast.security.signin;

import java.util.Optional;
import org.holdfast.domain.access.Actor;

/** The caller of the current request, with the grants that hold now. */
public interface CurrentActor {

    /** The caller; empty when nobody is signed in. */
    Optional<Actor> find();

    /**
     * The caller.
     *
     * @throws NotSignedInException when nobody is signed in
     */
    default Actor get() {
        return find().orElseThrow(NotSignedInException::notSignedIn);
    }
}
