package org.holdfast.domain.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.shared.SecretBox;
import org.holdfast.domain.signin.AskedTooOften;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.SlowDown;
import org.holdfast.domain.signin.TooManyAttemptsException;

/**
 * Whether a member shows a good code: of the device, or a recovery code. Each is good once. Every try is counted before it
 * is looked at; a wrong one says the same, whatever is wrong with it.
 */
@ApplicationScoped
public class CheckCode {

    private static final Logger LOG = System.getLogger(CheckCode.class.getName());

    private final Factors factors;
    private final SecretBox box;
    private final SlowDown slowDown;
    private final SecurityEvents events;
    private final FactorMails mails;
    private final Event<AskedTooOften> tooOften;
    private final Clock clock;

    @Inject
    public CheckCode(
            Factors factors,
            SecretBox box,
            SlowDown slowDown,
            SecurityEvents events,
            FactorMails mails,
            Event<AskedTooOften> tooOften,
            Clock clock) {
        this.factors = factors;
        this.box = box;
        this.slowDown = slowDown;
        this.events = events;
        this.mails = mails;
        this.tooOften = tooOften;
        this.clock = clock;
    }

    /**
     * Uses a code up.
     *
     * @param place the network address that it comes from
     * @throws FactorRefusedException when it is wrong
     * @throws TooManyAttemptsException when too many were tried
     */
    void require(Member member, String typed, String place) {
        try {
            slowDown.code(place, member.id().value());
        } catch (TooManyAttemptsException tooMany) {
            tooOften.fireAsync(new AskedTooOften(member.mail(), Optional.of(member.organisation()), place));
            throw tooMany;
        }
        Optional<Factor> factor = factors.find(member.id());
        if (factor.filter(known -> good(member, known, typed, place)).isEmpty()) {
            events.codeWrong(member, place);
            throw FactorRefusedException.wrong();
        }
        slowDown.codeSucceeded(place, member.id().value());
    }

    /** The step of a code that a device shows that is being enrolled. */
    OptionalLong step(TotpSecret secret, String typed) {
        return Totp.find(secret, digits(typed), clock.instant());
    }

    /** Where what the device knows is stored sealed. */
    static String context(Member member) {
        return "factor " + member.id();
    }

    private boolean good(Member member, Factor factor, String typed, String place) {
        return digits(typed).matches("\\d{" + Totp.DIGITS + "}")
                ? ofDevice(member, factor, typed)
                : ofRecovery(member, typed, place);
    }

    private boolean ofDevice(Member member, Factor factor, String typed) {
        Optional<byte[]> secret = box.open(factor.sealed(), context(member));
        if (secret.isEmpty()) {
            LOG.log(Level.ERROR, "The second factor of member {0} was sealed with another server key", member.id());
            return false;
        }
        OptionalLong step = step(new TotpSecret(secret.get()), typed);
        return step.isPresent() && factors.useStep(member.id(), step.getAsLong());
    }

    private boolean ofRecovery(Member member, String typed, String place) {
        boolean used =
                factors.useRecovery(member.id(), RecoveryCode.typed(typed).hash(member.id()));
        if (used) {
            events.factor(SecurityEvents.RECOVERY_CODE_USED, member, place);
            mails.recoveryCodeUsed(member, left(member));
        }
        return used;
    }

    private int left(Member member) {
        return factors.find(member.id()).map(factor -> factor.recovery().size()).orElse(0);
    }

    private static String digits(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }
}
