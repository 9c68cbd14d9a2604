package org.holdfast.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Optional;
import org.holdfast.security.signin.SignOnDesk;

/**
 * Between the sign-in page and an identity provider. A form may only lead to ourselves, redirects included, so that this
 * page goes on by itself, where its person began it here. Otherwise it waits for them.
 */
@Named
@RequestScoped
public class OnwardPage {

    private final Optional<SignOnDesk.Onward> way;

    @Inject
    public OnwardPage(SignOnDesk desk) {
        this.way = desk.onward(Browser.current().request());
    }

    /** Where to; empty text for a browser that is not on its way. */
    public String address() {
        return way.map(SignOnDesk.Onward::address).orElse("");
    }

    /** Whether it goes on without being asked. */
    public boolean byItself() {
        return way.filter(SignOnDesk.Onward::byItself).isPresent();
    }

    /** The host that asks who it is. */
    public String host() {
        return URI.create(address()).getHost();
    }
}
