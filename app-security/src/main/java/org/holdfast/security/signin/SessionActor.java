package org.holdfast.security.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signin.Session;
import org.holdfast.security.shared.Caller;

/** The caller that {@link SessionAuthentication} found: a person with a session, or a program with a token. */
@RequestScoped
public class SessionActor implements CurrentActor {

    private final SecurityContext security;

    @Inject
    public SessionActor(SecurityContext security) {
        this.security = security;
    }

    @Override
    public Optional<Actor> find() {
        return security.getPrincipalsByType(Caller.class).stream().findFirst().flatMap(Caller::actor);
    }

    @Override
    public Optional<SecretHash> session() {
        return caller().map(SessionCaller::session).map(Session::id);
    }

    /** Whoever proved who they are, with or without an organisation. */
    Optional<SessionCaller> caller() {
        return security.getPrincipalsByType(SessionCaller.class).stream().findFirst();
    }
}
