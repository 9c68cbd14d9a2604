package org.holdfast.domain.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.Sessions;

/**
 * What members do with their own second factor, in a browser. A session that was left open is not enough: whoever has a
 * second factor shows it, and whoever has none has to have signed in a short while ago.
 */
@ApplicationScoped
public class OwnFactor {

    /** How long ago somebody may have signed in who enrols their first second factor. */
    static final Duration FRESH = Duration.ofMinutes(15);

    private final ReadMembers members;
    private final Sessions sessions;
    private final Factors factors;
    private final DemandedFactors demanded;
    private final OfferFactor offering;
    private final EnrolFactor enrolling;
    private final CheckCode checking;
    private final SecurityEvents events;
    private final FactorMails mails;
    private final Clock clock;

    @Inject
    public OwnFactor(
            ReadMembers members,
            Sessions sessions,
            Factors factors,
            DemandedFactors demanded,
            OfferFactor offering,
            EnrolFactor enrolling,
            CheckCode checking,
            SecurityEvents events,
            FactorMails mails,
            Clock clock) {
        this.members = members;
        this.sessions = sessions;
        this.factors = factors;
        this.demanded = demanded;
        this.offering = offering;
        this.enrolling = enrolling;
        this.checking = checking;
        this.events = events;
        this.mails = mails;
        this.clock = clock;
    }

    /** One to enrol. */
    public FactorOffer offer(Actor actor) {
        return offering.offer(member(actor));
    }

    /** The one that a form brought back. */
    public FactorOffer reopen(Actor actor, String sealed) {
        return offering.reopen(member(actor), sealed);
    }

    /** Whether the session is fresh enough to enrol the first one. */
    public boolean fresh(SecretHash session) {
        return sessions.find(session)
                .map(Session::startedAt)
                .filter(began -> clock.instant().isBefore(began.plus(FRESH)))
                .isPresent();
    }

    /**
     * Enrols one, in place of an earlier one.
     *
     * @param proof a code of the earlier one; not looked at where there is none
     * @return the recovery codes, which nobody can read again
     * @throws FactorRefusedException when a code is wrong, or the caller signed in too long ago
     */
    public List<RecoveryCode> enrol(Actor actor, At at, String sealed, String typed, String proof) {
        Member member = member(actor);
        if (factors.find(member.id()).isPresent()) {
            enrolling.requireShown(member, sealed, typed);
            checking.require(member, proof, at.place());
            return enrolling.enrol(member, sealed, typed);
        }
        if (!fresh(at.session())) {
            throw FactorRefusedException.proofTooOld();
        }
        return enrolling.enrolFirst(member, sealed, typed);
    }

    /**
     * Makes new recovery codes; those before are worth nothing.
     *
     * @throws FactorRefusedException when the code is wrong, or there is no second factor
     */
    public List<RecoveryCode> renewRecovery(Actor actor, At at, String proof) {
        Member member = having(actor);
        checking.require(member, proof, at.place());
        List<RecoveryCode> codes = RecoveryCode.several();
        factors.renewRecovery(
                member.id(), codes.stream().map(code -> code.hash(member.id())).toList());
        events.factor(SecurityEvents.RECOVERY_CODES_MADE, member);
        mails.recoveryCodesMade(member);
        return codes;
    }

    /**
     * Gives it up.
     *
     * @throws FactorRefusedException when the code is wrong, there is none, or the organisation wants one
     */
    public void remove(Actor actor, At at, String proof) {
        Member member = having(actor);
        if (demanded.required(member)) {
            throw FactorRefusedException.required();
        }
        checking.require(member, proof, at.place());
        factors.remove(member.id());
        events.factor(SecurityEvents.FACTOR_REMOVED, member);
        mails.removed(member);
    }

    private Member having(Actor actor) {
        Member member = member(actor);
        if (factors.find(member.id()).isEmpty()) {
            throw FactorRefusedException.none();
        }
        return member;
    }

    private Member member(Actor actor) {
        return members.get(actor, new MemberId(actor.id()));
    }

    /**
     * Where somebody does so.
     *
     * @param session the session of the browser
     * @param place its network address
     */
    public record At(SecretHash session, String place) {}
}
