package org.holdfast.domain.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.HalfSignIn;
import org.holdfast.domain.signin.HalfSignIns;
import org.holdfast.domain.signin.LinkPolicy;
import org.holdfast.domain.signin.NewSession;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.StartSession;

/** The second half of a sign-in: the browser that proved an address shows a second factor, or enrols one. */
@ApplicationScoped
public class FinishSignIn {

    private final HalfSignIns halves;
    private final Members members;
    private final Factors factors;
    private final CheckCode checking;
    private final OfferFactor offering;
    private final EnrolFactor enrolling;
    private final StartSession sessions;
    private final LinkPolicy policy;
    private final SecurityEvents events;
    private final Clock clock;

    @Inject
    public FinishSignIn(
            HalfSignIns halves,
            Members members,
            Factors factors,
            CheckCode checking,
            OfferFactor offering,
            EnrolFactor enrolling,
            StartSession sessions,
            LinkPolicy policy,
            SecurityEvents events,
            Clock clock) {
        this.halves = halves;
        this.members = members;
        this.factors = factors;
        this.checking = checking;
        this.offering = offering;
        this.enrolling = enrolling;
        this.sessions = sessions;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /** The sign-in that the browser is in the middle of. */
    public Optional<HalfSignIn> find(Secret secret, Secret browser) {
        return halves.find(secret.hash()).filter(half -> half.good(browser.hash(), clock.instant()));
    }

    /** Whether its person has a second factor to show; otherwise they are to enrol one. */
    public boolean has(HalfSignIn half) {
        return factors.find(half.membership().member()).isPresent();
    }

    /** A second factor to enrol. */
    public FactorOffer offer(HalfSignIn half) {
        return offering.offer(member(half));
    }

    /** The one that a form brought back. */
    public FactorOffer reopen(HalfSignIn half, String sealed) {
        return offering.reopen(member(half), sealed);
    }

    /**
     * Shows a code: the session begins.
     *
     * @throws FactorRefusedException when the code is wrong, or the sign-in is over
     * @throws org.holdfast.domain.signin.TooManyAttemptsException when too many were tried
     */
    public NewSession show(Secret secret, Secret browser, String typed, Client client) {
        HalfSignIn half = good(secret, browser);
        Member member = member(half);
        try {
            checking.require(member, typed, client.place());
        } catch (FactorRefusedException wrong) {
            halves.missed(half.id(), HalfSignIn.MOST_WRONG);
            throw wrong;
        }
        return begin(half, member);
    }

    /**
     * Enrols the first second factor: the session begins.
     *
     * @throws FactorRefusedException when the code is wrong, the sign-in is over, or there is a second factor already
     */
    public Enrolled enrol(Secret secret, Secret browser, String sealed, String typed) {
        HalfSignIn half = good(secret, browser);
        Member member = member(half);
        if (has(half)) {
            throw FactorRefusedException.over();
        }
        enrolling.requireShown(member, sealed, typed);
        use(half);
        List<RecoveryCode> codes = enrolling.enrolFirst(member, sealed, typed);
        return new Enrolled(start(half, member), codes);
    }

    /**
     * Goes on without: an owner whom the server administrator let in. Their second factor is taken away, as they do so
     * because they cannot show it.
     *
     * @throws FactorRefusedException when the sign-in is over, or came by another link
     */
    public NewSession without(Secret secret, Secret browser, Client client) {
        HalfSignIn half = Optional.of(good(secret, browser))
                .filter(HalfSignIn::printed)
                .orElseThrow(FactorRefusedException::over);
        Member member = member(half);
        NewSession session = begin(half, member);
        events.factor(SecurityEvents.FACTOR_BYPASSED, member, client.place());
        factors.remove(member.id());
        return session;
    }

    private NewSession begin(HalfSignIn half, Member member) {
        use(half);
        return start(half, member);
    }

    private void use(HalfSignIn half) {
        if (!halves.use(half.id())) {
            throw FactorRefusedException.over();
        }
    }

    private NewSession start(HalfSignIn half, Member member) {
        return sessions.startAs(member, half.only(), half.client());
    }

    private HalfSignIn good(Secret secret, Secret browser) {
        return find(secret, browser).orElseThrow(FactorRefusedException::over);
    }

    /** Who was shut out meanwhile stays outside, as does whose proved address or way of a link is theirs no more. */
    private Member member(HalfSignIn half) {
        return members.find(half.membership().organisation(), half.membership().member())
                .filter(member -> member.state().welcome())
                .filter(member -> half.mail().key().equals(member.mail().key()))
                .filter(member -> half.printed() || policy.allows(member))
                .orElseThrow(FactorRefusedException::over);
    }

    /**
     * Somebody enrolled and is in.
     *
     * @param session the session
     * @param codes the recovery codes, which nobody can read again
     */
    public record Enrolled(NewSession session, List<RecoveryCode> codes) {

        public Enrolled {
            codes = List.copyOf(codes);
        }

        @Override
        public String toString() {
            return "Enrolled";
        }
    }
}
