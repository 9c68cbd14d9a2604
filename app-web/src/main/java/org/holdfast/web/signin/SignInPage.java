package org.holdfast.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.holdfast.domain.mail.ReadOutbox;
import org.holdfast.domain.signin.FirstOwnerLinks;
import org.holdfast.security.signin.SignInDesk;
import org.holdfast.security.signin.SignOnDesk;
import org.holdfast.web.shared.Parameters;

/** Somebody says who they are by their mail address. */
@Named
@RequestScoped
public class SignInPage {

    private final SignInDesk desk;
    private final SignOnDesk signOn;
    private final FirstOwnerLinks firstOwner;
    private final ReadOutbox outbox;
    private final Parameters parameters;

    private String mail = "";

    @Inject
    public SignInPage(
            SignInDesk desk, SignOnDesk signOn, FirstOwnerLinks firstOwner, ReadOutbox outbox, Parameters parameters) {
        this.desk = desk;
        this.signOn = signOn;
        this.firstOwner = firstOwner;
        this.outbox = outbox;
        this.parameters = parameters;
    }

    /** Goes on: to the provider of the address's domain, or to the page that says the same for every address. */
    public void ask() {
        Browser browser = Browser.current();
        browser.open(signOn.begin(browser.request(), browser.response(), desk.typed(browser.request(), mail)));
    }

    /** Asks for a link, wherever the address would lead. */
    public void askForLink() {
        Browser browser = Browser.current();
        desk.ask(browser.request(), browser.response(), desk.typed(browser.request(), mail));
        browser.open("/sign-in/sent");
    }

    /** Whether some come in through a provider of their own. */
    public boolean providers() {
        return signOn.available();
    }

    /** Whether nobody can sign in yet. */
    public boolean waitsForFirstOwner() {
        return firstOwner.wanted();
    }

    /** Whether the browser was sent here because its session ended. */
    public boolean sessionEnded() {
        return says("ended");
    }

    /** Whether something was sent with the session that ended, and is lost. */
    public boolean unsaved() {
        return says("unsaved");
    }

    private boolean says(String name) {
        return parameters.text(name).stream().anyMatch("yes"::equals);
    }

    /** Whether mails leave the house. */
    public boolean delivers() {
        return outbox.delivers();
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }
}
