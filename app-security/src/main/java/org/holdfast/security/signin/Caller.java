package org.holdfast.security.signin;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.SignedIn;

/** The caller of a request, for the container and for us. Made anew for each request and kept by nobody. */
public final class Caller extends CallerPrincipal {

    private final transient Session session;
    private final transient Optional<Actor> actor;

    private Caller(String name, Session session, Optional<Actor> actor) {
        super(name);
        this.session = session;
        this.actor = actor;
    }

    /** The caller whose session came in through something. */
    static Caller of(SignedIn signedIn, Origin origin) {
        String name = signedIn.member()
                .map(member -> member.name().value())
                .orElse(signedIn.session().mail().value());
        return new Caller(
                name, signedIn.session(), signedIn.member().map(member -> actor(member, signedIn.grants(), origin)));
    }

    /** The session. */
    public Session session() {
        return session;
    }

    /** As whom the caller acts; empty while no organisation is chosen. */
    public Optional<Actor> actor() {
        return actor;
    }

    private static Actor actor(Member member, Grants grants, Origin origin) {
        return new Actor(
                member.organisation(), member.id().value(), member.name().value(), origin, grants);
    }
}
