package org.holdfast.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.security.signin.SignInDesk;

/** Somebody who belongs to several organisations chooses one. */
@Named
@RequestScoped
public class ChooseOrganisationPage {

    private final SignInDesk desk;
    private final List<Organisation> choices;

    @Inject
    public ChooseOrganisationPage(SignInDesk desk) {
        this.desk = desk;
        this.choices = desk.choices(Browser.current().request());
    }

    /** The organisations, by name. */
    public List<Organisation> choices() {
        return choices;
    }

    /** Whether there is another one to work in. */
    public boolean several() {
        return choices.size() > 1;
    }

    /** Enters one. */
    public void choose(String organisation) {
        Browser browser = Browser.current();
        browser.open(desk.choose(browser.request(), browser.response(), new OrganisationId(organisation))
                .value());
    }
}
