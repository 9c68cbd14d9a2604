package org.holdfast.security.token;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.token.KnownToken;
import org.holdfast.domain.token.TokenId;
import org.holdfast.security.shared.Caller;

/** A program that called with a token, for the container and for us. Made anew for each call and kept by nobody. */
public final class TokenPrincipal extends CallerPrincipal implements Caller {

    private final transient TokenId token;
    private final transient Actor actor;
    private final transient KnownToken known;

    TokenPrincipal(KnownToken known) {
        super(known.actor().name());
        this.token = known.token().id();
        this.actor = known.actor();
        this.known = known;
    }

    TokenId token() {
        return token;
    }

    KnownToken known() {
        return known;
    }

    @Override
    public Optional<Actor> actor() {
        return Optional.of(actor);
    }
}
