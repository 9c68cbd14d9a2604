package org.holdfast.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.holdfast.domain.access.Actor;

/** Answers that nobody is signed in, until sessions are kept; their {@link CurrentActor} takes this one's place. */
@ApplicationScoped
class NobodySignedIn implements CurrentActor {

    @Override
    public Optional<Actor> find() {
        return Optional.empty();
    }
}
