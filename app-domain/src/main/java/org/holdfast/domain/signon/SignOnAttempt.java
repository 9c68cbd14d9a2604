package org.holdfast.domain.signon;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SecretHash;

/**
 * A browser was sent to an identity provider and may come back once.
 *
 * @param id the hash of the state that comes back with it
 * @param browser the hash of the secret of the only browser that may come back
 * @param organisation which it is to enter
 * @param connection by which it has to come
 * @param mail the address that was typed; empty where the provider began
 * @param endsAt not good after that
 * @param used whether it came back
 */
public record SignOnAttempt(
        SecretHash id,
        SecretHash browser,
        OrganisationId organisation,
        ConnectionId connection,
        Optional<MailAddress> mail,
        Instant endsAt,
        boolean used) {

    /** How long somebody may take at the provider. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    static SignOnAttempt of(
            Secret state,
            Secret browser,
            OrganisationId organisation,
            ConnectionId connection,
            Optional<MailAddress> mail,
            Instant now) {
        return new SignOnAttempt(state.hash(), browser.hash(), organisation, connection, mail, now.plus(LIFE), false);
    }

    /** Whether the browser may still go on with it. */
    boolean good(SecretHash from, Instant now) {
        return browser.same(from) && !used && now.isBefore(endsAt);
    }

    /** Whether it is the browser that was sent there. */
    boolean begunBy(SecretHash from) {
        return browser.same(from);
    }

    /** @throws SignOnRefusedException when it is used up, over, or another browser's */
    void requireGood(SecretHash from, Instant now) {
        if (!begunBy(from)) {
            throw SignOnRefusedException.otherBrowser();
        }
        if (used) {
            throw SignOnRefusedException.used();
        }
        if (!now.isBefore(endsAt)) {
            throw SignOnRefusedException.expired();
        }
    }
}
