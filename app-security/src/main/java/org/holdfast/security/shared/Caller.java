package org.holdfast.security.shared;

import java.security.Principal;
import java.util.Optional;
import org.holdfast.domain.access.Actor;

/** Who called, for the container and for us: a person with a session, or a program with a token. */
public interface Caller extends Principal {

    /** As whom the caller acts; empty while that is not decided. */
    Optional<Actor> actor();
}
