package org.holdfast.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.mail.ReadOutbox;
import org.holdfast.domain.signin.FirstOwnerLinks;
import org.holdfast.security.signin.SignInDesk;

/** Somebody asks for a link to sign in with. */
@Named
@RequestScoped
public class SignInPage {

    private final SignInDesk desk;
    private final FirstOwnerLinks firstOwner;
    private final ReadOutbox outbox;

    private String mail = "";

    @Inject
    public SignInPage(SignInDesk desk, FirstOwnerLinks firstOwner, ReadOutbox outbox) {
        this.desk = desk;
        this.firstOwner = firstOwner;
        this.outbox = outbox;
    }

    /** Asks for the link; the next page says the same for every address. */
    public void ask() {
        Browser browser = Browser.current();
        desk.ask(browser.request(), browser.response(), new MailAddress(mail));
        browser.open("/sign-in/sent");
    }

    /** Whether nobody can sign in yet. */
    public boolean waitsForFirstOwner() {
        return firstOwner.wanted();
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
