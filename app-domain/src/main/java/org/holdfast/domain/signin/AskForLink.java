package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;

/** Somebody asks for a link to sign in with. The answer, and its time, is the same for every address. */
@ApplicationScoped
public class AskForLink {

    private final SlowDown slowDown;
    private final Event<LinkAsked> asked;
    private final Event<AskedTooOften> tooOften;

    @Inject
    public AskForLink(SlowDown slowDown, Event<LinkAsked> asked, Event<AskedTooOften> tooOften) {
        this.slowDown = slowDown;
        this.asked = asked;
        this.tooOften = tooOften;
    }

    /**
     * Asks for a link.
     *
     * @param browser the secret of the browser, in which alone the link will work
     * @param client what that browser says of itself, and where it asks from
     * @throws TooManyAttemptsException when asked too often
     */
    public void ask(MailAddress mail, Secret browser, Client client) {
        try {
            slowDown.ask(client.place(), mail.key());
        } catch (TooManyAttemptsException tooMany) {
            tooOften.fireAsync(new AskedTooOften(mail, Optional.empty(), client.place()));
            throw tooMany;
        }
        asked.fireAsync(new LinkAsked(mail, browser.hash(), client));
    }
}
