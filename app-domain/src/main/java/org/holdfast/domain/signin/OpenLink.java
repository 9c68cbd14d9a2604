package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.OrganisationId;

/** Somebody opens a link. Looking consumes nothing, as mail scanners look too; only the button uses it. */
@ApplicationScoped
public class OpenLink {

    private final SignInLinks links;
    private final Members members;
    private final Guesses guesses;
    private final SecurityEvents events;
    private final Clock clock;

    @Inject
    public OpenLink(SignInLinks links, Members members, Guesses guesses, SecurityEvents events, Clock clock) {
        this.links = links;
        this.members = members;
        this.guesses = guesses;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a link is for.
     *
     * @param browser the secret of the browser that shows it
     * @throws LinkRefusedException when it is not good, or not for that browser
     */
    public LinkPurpose look(Secret secret, Secret browser) {
        SignInLink link = links.find(secret.hash()).orElseThrow(LinkRefusedException::unknown);
        link.requireLive(now());
        link.requireBrowser(browser.hash());
        return link.purpose();
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
            SignInLink link = found.orElseThrow(LinkRefusedException::unknown);
            link.requireLive(now());
            link.requireBrowser(browser.hash());
            return link;
        } catch (LinkRefusedException refused) {
            if (found.isEmpty()) {
                guesses.unknown(refused.code(), place);
            } else {
                guesses.known(refused.code(), place);
                leaveEvents(found.get(), refused.code(), place);
            }
            throw refused;
        }
    }

    private void leaveEvents(SignInLink link, String code, String place) {
        if (link.purpose() instanceof LinkPurpose.SignIn signIn) {
            members.findByMail(signIn.mail()).forEach(member -> events.linkRefused(member, code, place));
        } else if (link.purpose() instanceof LinkPurpose.Invitation invitation) {
            leaveEvent(invitation.organisation(), invitation.member(), code, place);
        } else if (link.purpose() instanceof LinkPurpose.OwnerLink printed) {
            leaveEvent(printed.organisation(), printed.member(), code, place);
        }
    }

    private void leaveEvent(OrganisationId organisation, MemberId id, String code, String place) {
        members.find(organisation, id).ifPresent(member -> events.linkRefused(member, code, place));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
