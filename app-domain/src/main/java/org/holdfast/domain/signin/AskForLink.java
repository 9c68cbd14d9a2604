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
    private final KnownBrowsers browsers;
    private final Event<LinkAsked> asked;
    private final Event<AskedTooOften> tooOften;

    @Inject
    public AskForLink(
            SlowDown slowDown, KnownBrowsers browsers, Event<LinkAsked> asked, Event<AskedTooOften> tooOften) {
        this.slowDown = slowDown;
        this.browsers = browsers;
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
            count(mail, browser.hash(), client);
        } catch (TooManyAttemptsException tooMany) {
            tooOften.fireAsync(new AskedTooOften(mail, Optional.empty(), client.place()));
            throw tooMany;
        }
        asked.fireAsync(new LinkAsked(mail, browser.hash(), client));
    }

    private void count(MailAddress mail, SecretHash browser, Client client) {
        if (browsers.knows(mail.key(), browser)) {
            slowDown.ask(browser, mail.key());
        } else {
            slowDown.ask(client.place(), mail.key());
        }
    }
}
