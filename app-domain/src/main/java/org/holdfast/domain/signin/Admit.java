package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.organisation.OrganisationId;

/** Lets somebody in who proved an address by a link: at once, or once they showed a second factor. */
@ApplicationScoped
public class Admit {

    private final StartSession sessions;
    private final HalfSignIns halves;
    private final SecondFactors factors;
    private final Clock clock;

    @Inject
    public Admit(StartSession sessions, HalfSignIns halves, SecondFactors factors, Clock clock) {
        this.sessions = sessions;
        this.halves = halves;
        this.factors = factors;
        this.clock = clock;
    }

    /** As one of the memberships; where there are several, one is chosen first and asked for its factor then. */
    Entrance oneOf(MailAddress mail, List<Member> memberships, Secret browser, Client client) {
        return memberships.size() == 1
                ? as(memberships.get(0), Optional.empty(), browser, client, false)
                : new Entrance.Open(sessions.start(mail, memberships, client));
    }

    /** As the member, and nobody else. */
    Entrance only(Member member, Secret browser, Client client) {
        return as(member, Optional.of(member.organisation()), browser, client, false);
    }

    /** As an owner whom the server administrator lets in. */
    Entrance printed(Member owner, Secret browser, Client client) {
        return as(owner, Optional.of(owner.organisation()), browser, client, true);
    }

    /** As the member that was chosen; empty where the session may go on as that at once. */
    Optional<Entrance.Half> chosen(Member member, Session session, Secret browser) {
        SecondFactors.Demand demand = factors.demand(member);
        return demand == SecondFactors.Demand.NOTHING
                ? Optional.empty()
                : Optional.of(half(member, session.only(), demand, browser, session.client(), false));
    }

    private Entrance as(Member member, Optional<OrganisationId> only, Secret browser, Client client, boolean printed) {
        SecondFactors.Demand demand = factors.demand(member);
        return demand == SecondFactors.Demand.NOTHING
                ? new Entrance.Open(sessions.startAs(member, only, client))
                : half(member, only, demand, browser, client, printed);
    }

    private Entrance.Half half(
            Member member,
            Optional<OrganisationId> only,
            SecondFactors.Demand demand,
            Secret browser,
            Client client,
            boolean printed) {
        Secret secret = Secret.random();
        halves.begin(new HalfSignIn(
                secret.hash(),
                browser.hash(),
                member.mail(),
                only,
                new Membership(member.organisation(), member.id()),
                client,
                printed,
                Instant.ofEpochMilli(clock.millis()).plus(HalfSignIn.LIFE)));
        return new Entrance.Half(secret, demand == SecondFactors.Demand.ENROLMENT);
    }
}
