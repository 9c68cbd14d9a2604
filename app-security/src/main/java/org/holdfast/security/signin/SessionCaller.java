package org.holdfast.security.signin;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.SignedIn;
import org.holdfast.security.shared.Caller;

/** A person who called with the cookie of a session. Made anew for each request and kept by nobody. */
public final class SessionCaller extends CallerPrincipal implements Caller {

    private final transient Session session;
    private final transient Optional<Actor> actor;

    private SessionCaller(String name, Session session, Optional<Actor> actor) {
        super(name);
        this.session = session;
        this.actor = actor;
    }

    /** One whose session came in through something. */
    static SessionCaller of(SignedIn signedIn, Origin origin) {
        String name = signedIn.member()
                .map(member -> member.name().value())
                .orElse(signedIn.session().mail().value());
        return new SessionCaller(
                name, signedIn.session(), signedIn.member().map(member -> actor(member, signedIn.grants(), origin)));
    }

    /** The session. */
    public Session session() {
        return session;
    }

    /** Empty while no organisation is chosen. */
    @Override
    public Optional<Actor> actor() {
        return actor;
    }

    private static Actor actor(Member member, Grants grants, Origin origin) {
        return new Actor(
                member.organisation(), member.id().value(), member.name().value(), origin, grants);
    }
}
