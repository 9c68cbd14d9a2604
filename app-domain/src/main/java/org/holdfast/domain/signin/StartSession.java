package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.WelcomeMember;
import org.holdfast.domain.organisation.OrganisationId;

/** Begins a session of somebody who proved an address; with one membership only, it is at work as that at once. */
@ApplicationScoped
public class StartSession {

    private final Sessions sessions;
    private final WelcomeMember welcome;
    private final SecurityEvents events;
    private final Clock clock;

    @Inject
    public StartSession(Sessions sessions, WelcomeMember welcome, SecurityEvents events, Clock clock) {
        this.sessions = sessions;
        this.welcome = welcome;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a session as one of the memberships, which is chosen later unless there is only one. */
    NewSession start(MailAddress mail, List<Member> memberships, Client client) {
        return memberships.size() == 1
                ? start(mail, Optional.empty(), Optional.of(memberships.get(0)), client)
                : start(mail, Optional.empty(), Optional.empty(), client);
    }

    /** Begins a session that cannot leave the member's organisation. */
    public NewSession startOnly(Member member, Client client) {
        return startAs(member, Optional.of(member.organisation()), client);
    }

    /** Begins a session at work as the member. */
    public NewSession startAs(Member member, Optional<OrganisationId> only, Client client) {
        return start(member.mail(), only, Optional.of(member), client);
    }

    /**
     * Begins the session of a member whom an identity provider vouches for; it cannot leave the organisation.
     *
     * @param profile what the broker calls the person
     */
    public NewSession startThrough(String profile, Member member, Client client) {
        return start(
                member.mail(), Optional.of(member.organisation()), Optional.of(member), client, Optional.of(profile));
    }

    /** The membership that a session is at work as from now on. */
    Membership enter(Member member, Client client) {
        Member active = welcome.welcome(member);
        events.signedIn(active, client);
        return new Membership(active.organisation(), active.id());
    }

    private NewSession start(MailAddress mail, Optional<OrganisationId> only, Optional<Member> member, Client client) {
        return start(mail, only, member, client, Optional.empty());
    }

    private NewSession start(
            MailAddress mail,
            Optional<OrganisationId> only,
            Optional<Member> member,
            Client client,
            Optional<String> provider) {
        Secret secret = Secret.random();
        Instant now = Instant.ofEpochMilli(clock.millis());
        Session session = new Session(
                secret.hash(), mail, only, member.map(entering -> enter(entering, client)), client, now, now, provider);
        sessions.start(session);
        return new NewSession(secret, session);
    }
}
