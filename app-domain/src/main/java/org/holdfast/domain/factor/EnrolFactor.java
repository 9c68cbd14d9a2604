package org.holdfast.domain.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.shared.SecretBox;
import org.holdfast.domain.signin.SecurityEvents;

/** Enrols what was offered, once a device shows a code of it; the member gets new recovery codes. */
@ApplicationScoped
public class EnrolFactor {

    private final OfferFactor offering;
    private final CheckCode checking;
    private final Factors factors;
    private final SecretBox box;
    private final SecurityEvents events;
    private final FactorMails mails;
    private final Clock clock;

    @Inject
    public EnrolFactor(
            OfferFactor offering,
            CheckCode checking,
            Factors factors,
            SecretBox box,
            SecurityEvents events,
            FactorMails mails,
            Clock clock) {
        this.offering = offering;
        this.checking = checking;
        this.factors = factors;
        this.box = box;
        this.events = events;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Enrols it, in place of an earlier one.
     *
     * @return the recovery codes, which nobody can read again
     * @throws FactorRefusedException when the device shows another code, or the offer is over
     */
    List<RecoveryCode> enrol(Member member, String sealed, String typed) {
        return enrol(member, sealed, typed, factors::save);
    }

    /**
     * Enrols the first one.
     *
     * @return the recovery codes, which nobody can read again
     * @throws FactorRefusedException when the device shows another code, the offer is over, or another one was first
     */
    List<RecoveryCode> enrolFirst(Member member, String sealed, String typed) {
        return enrol(member, sealed, typed, first -> {
            if (!factors.add(first)) {
                throw FactorRefusedException.over();
            }
        });
    }

    private List<RecoveryCode> enrol(Member member, String sealed, String typed, Consumer<Factor> keeping) {
        FactorOffer offer = offering.reopen(member, sealed);
        long step = shown(offer, typed);
        List<RecoveryCode> codes = RecoveryCode.several();
        keeping.accept(new Factor(
                member.id(),
                member.organisation(),
                box.seal(offer.secret().bytes(), CheckCode.context(member)),
                Instant.ofEpochMilli(clock.millis()),
                step,
                codes.stream().map(code -> code.hash(member.id())).toList()));
        events.factor(SecurityEvents.FACTOR_ENROLLED, member);
        mails.enrolled(member);
        return codes;
    }

    /** The device shows a code of what was offered. */
    void requireShown(Member member, String sealed, String typed) {
        shown(offering.reopen(member, sealed), typed);
    }

    private long shown(FactorOffer offer, String typed) {
        return checking.step(offer.secret(), typed).orElseThrow(FactorRefusedException::deviceWrong);
    }
}
