package org.holdfast.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import org.holdfast.security.signin.SignOnDesk;

/** After signing out: goes on to the identity provider, where the browser is to be signed out as well. */
@Named
@RequestScoped
public class SignedOutPage {

    private final String address;

    @Inject
    public SignedOutPage(SignOnDesk desk) {
        Browser browser = Browser.current();
        this.address = desk.away(browser.request(), browser.response()).orElse("");
    }

    /** Where to; empty text for a browser that is signed out already. */
    public String address() {
        return address;
    }

    /** The host that signs it out. */
    public String host() {
        return URI.create(address).getHost();
    }
}
