package org.holdfast.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import org.holdfast.security.signin.SignOnDesk;

/**
 * Between the sign-in page and an identity provider. A form may only lead to ourselves, redirects included, so that this
 * page goes on by itself.
 */
@Named
@RequestScoped
public class OnwardPage {

    private final String address;

    @Inject
    public OnwardPage(SignOnDesk desk) {
        this.address = desk.onward(Browser.current().request()).orElse("");
    }

    /** Where to; empty text for a browser that is not on its way. */
    public String address() {
        return address;
    }

    /** The host that asks who it is. */
    public String host() {
        return URI.create(address).getHost();
    }
}
