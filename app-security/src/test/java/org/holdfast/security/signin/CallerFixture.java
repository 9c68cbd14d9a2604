package org.holdfast.security.signin;

import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Membership;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.SignedIn;

/** Callers for tests. */
public final class CallerFixture {

    private CallerFixture() {}

    /** A member who signed in by a link at a moment, with a session of that secret and without any grants. */
    public static SessionCaller signedIn(Member member, Secret secret, Instant at) {
        Session session = new Session(
                secret.hash(),
                member.mail(),
                Optional.empty(),
                Optional.of(new Membership(member.organisation(), member.id())),
                new Client("192.0.2.1", ""),
                at,
                at);
        return SessionCaller.of(new SignedIn(session, Optional.of(member), Grants.none()), Origin.PAGE);
    }
}
