package org.holdfast.domain.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * Somebody proved an address in a browser, and is not signed in before they showed a second factor. It opens nothing but
 * the page that asks for it.
 *
 * @param id the hash of the secret that the browser keeps of it
 * @param browser the hash of the secret of the only browser that may go on
 * @param mail the address
 * @param only the one organisation that the session may enter
 * @param membership as what the session will be at work
 * @param client the browser, as it described itself when the address was proved
 * @param printed whether it came by a link of the server administrator, who lets owners in that have no device
 * @param endsAt not good after that
 */
public record HalfSignIn(
        SecretHash id,
        SecretHash browser,
        MailAddress mail,
        Optional<OrganisationId> only,
        Membership membership,
        Client client,
        boolean printed,
        Instant endsAt) {

    /** How long somebody may take. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    /** After so many wrong codes it is over, and a new link is needed. */
    public static final int MOST_WRONG = 10;

    /** Whether that browser may go on with it at that moment. */
    public boolean good(SecretHash asking, Instant now) {
        return browser.same(asking) && now.isBefore(endsAt);
    }
}
