package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.member.Members;

/** Somebody opens a link. Looking consumes nothing, as mail scanners look too; only the button uses it. */
@ApplicationScoped
public class OpenLink {

    private final SignInLinks links;
    private final Members members;
    private final Guesses guesses;
    private final RefusedLinks telling;
    private final Clock clock;

    @Inject
    public OpenLink(SignInLinks links, Members members, Guesses guesses, RefusedLinks telling, Clock clock) {
        this.links = links;
        this.members = members;
        this.guesses = guesses;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * What a link is for. One that never was is a guess. One that is not good any more, or for another browser, leaves its
     * entry and counts for nothing: scanners of mails look at links before people do.
     *
     * @param browser the secret of the browser that shows it
     * @throws LinkRefusedException when it is not good, or not for that browser
     * @throws TooManyAttemptsException when too many that never were are tried from the place
     */
    public LinkPurpose look(Secret secret, Secret browser, String place) {
        Optional<SignInLink> found = links.find(secret.hash());
        try {
            return required(found, browser).purpose();
        } catch (LinkRefusedException refused) {
            if (found.isPresent()) {
                telling.opened(found.get(), refused.code(), place);
            } else {
                guesses.unknown(refused.code(), place);
            }
            throw refused;
        }
    }

    /**
     * What a link is for whose button was pressed. One that is not good was a guess.
     *
     * @param browser the secret of the browser that pressed it
     * @throws LinkRefusedException when it is not good, or not for that browser
     * @throws TooManyAttemptsException when too many that are not good are tried from the place
     */
    public LinkPurpose press(Secret secret, Secret browser, String place) {
        return good(secret, browser, place).purpose();
    }

    /**
     * Binds a link to a browser, in which alone it can be used from now on.
     *
     * @throws LinkRefusedException when it is not good, or not for that browser
     */
    public void bind(Secret secret, Secret browser, String place) {
        SignInLink link = good(secret, browser, place);
        if (!links.bind(link.id(), browser.hash())) {
            throw LinkRefusedException.otherBrowser();
        }
    }

    /**
     * Uses a link up.
     *
     * @throws LinkRefusedException when it is not good, or not for that browser
     * @throws TooManyAttemptsException when too many that are not good are tried from the place
     */
    SignInLink use(Secret secret, Secret browser, String place) {
        SignInLink link = good(secret, browser, place);
        if (!links.use(link.id(), now())) {
            throw LinkRefusedException.used();
        }
        return link;
    }

    /** A link that the browser may use now, not used up yet. */
    SignInLink good(Secret secret, Secret browser, String place) {
        Optional<SignInLink> found = links.find(secret.hash());
        try {
            return required(found, browser);
        } catch (LinkRefusedException refused) {
            if (found.isPresent()) {
                guesses.known(refused.code(), place);
                telling.pressed(found.get(), refused.code(), place);
            } else {
                guesses.unknown(refused.code(), place);
            }
            throw refused;
        }
    }

    /** What was sent to an address that was wrong, or taken back, lets nobody in and tells nothing. */
    private void requireInvited(LinkPurpose purpose) {
        if (purpose instanceof LinkPurpose.Invitation invitation
                && members.find(invitation.organisation(), invitation.member())
                        .filter(member -> member.comesInAs(invitation.mail()))
                        .isEmpty()) {
            throw LinkRefusedException.pointless();
        }
    }

    private SignInLink required(Optional<SignInLink> found, Secret browser) {
        SignInLink link = found.orElseThrow(LinkRefusedException::unknown);
        link.requireLive(now());
        link.requireBrowser(browser.hash());
        requireInvited(link.purpose());
        return link;
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
