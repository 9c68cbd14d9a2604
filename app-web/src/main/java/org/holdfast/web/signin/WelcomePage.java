package org.holdfast.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.organisation.OrganisationName;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.signin.FoundOrganisation.Founding;
import org.holdfast.security.signin.SignInDesk;

/** The first owner says who they are and founds the organisation. */
@Named
@RequestScoped
public class WelcomePage {

    private final SignInDesk desk;

    private String organisation = "";
    private String name = "";
    private String mail = "";

    @Inject
    public WelcomePage(SignInDesk desk) {
        this.desk = desk;
    }

    /** Sends everybody else away, before the page is shown. */
    public void open() {
        Browser browser = Browser.current();
        if (!desk.welcomed(browser.request())) {
            browser.open("/sign-in");
        }
    }

    /** Founds the organisation. */
    public void found() {
        InputCheck check = new InputCheck();
        Optional<OrganisationName> founded = check.value(() -> new OrganisationName(organisation));
        Optional<MemberName> owner = check.value(() -> new MemberName(name));
        Optional<MailAddress> address = check.value(() -> MailAddress.entered(mail));
        check.done();
        Browser browser = Browser.current();
        desk.found(
                browser.request(),
                browser.response(),
                new Founding(founded.orElseThrow(), owner.orElseThrow(), address.orElseThrow()));
        browser.open("/");
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }
}
