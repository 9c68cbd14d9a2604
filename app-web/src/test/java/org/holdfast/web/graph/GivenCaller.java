package org.holdfast.web.graph;

import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.security.signin.CurrentActor;

/** The caller of a test. */
public final class GivenCaller implements CurrentActor {

    private Optional<Actor> actor = Optional.empty();

    public void is(Actor other) {
        actor = Optional.of(other);
    }

    public void isNobody() {
        actor = Optional.empty();
    }

    @Override
    public Optional<Actor> find() {
        return actor;
    }
}
