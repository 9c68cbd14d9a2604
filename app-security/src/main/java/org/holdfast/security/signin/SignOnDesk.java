package org.holdfast.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.signin.NewSession;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signon.ConnectionId;
import org.holdfast.domain.signon.ProviderAnswer;
import org.holdfast.domain.signon.ReadSignOnAttempt;
import org.holdfast.domain.signon.SignOnRefusedException;
import org.holdfast.domain.signon.SignOutThere;
import org.holdfast.domain.signon.StartSignOn;
import org.holdfast.domain.signon.StartSignOnAnew;
import org.holdfast.security.workos.ProviderCredential;
import org.holdfast.security.workos.SignedOnPrincipal;

/** Single sign-on as a browser sees it: sent to a provider, and coming back. */
@ApplicationScoped
public class SignOnDesk {

    private static final String ONWARD = "/sign-in/onward";
    private static final String AWAY = "/sign-in/signed-out";

    private final Cookies cookies;
    private final SignInDesk desk;
    private final StartSignOn starting;
    private final StartSignOnAnew startingAnew;
    private final ReadSignOnAttempt reading;
    private final IdentityStoreHandler identities;
    private final SignOutThere leaving;

    @Inject
    public SignOnDesk(
            Cookies cookies,
            SignInDesk desk,
            StartSignOn starting,
            StartSignOnAnew startingAnew,
            ReadSignOnAttempt reading,
            IdentityStoreHandler identities,
            SignOutThere leaving) {
        this.cookies = cookies;
        this.desk = desk;
        this.starting = starting;
        this.startingAnew = startingAnew;
        this.reading = reading;
        this.identities = identities;
        this.leaving = leaving;
    }

    /**
     * Begins, by the provider where the address leads to one and else by a link.
     *
     * @return the page to go to
     */
    public String begin(HttpServletRequest request, HttpServletResponse response, MailAddress mail) {
        Optional<Secret> state = starting.start(
                mail, desk.browser(request, response), desk.client(request).place());
        if (state.isEmpty()) {
            desk.ask(request, response, mail);
            return "/sign-in/sent";
        }
        desk.keepReturn(request, response);
        cookies.keepSignOn(response, state.get());
        return ONWARD;
    }

    /** Whether there are providers at all. */
    public boolean available() {
        return reading.available();
    }

    /** The provider that this browser is on the way to. */
    public Optional<Onward> onward(HttpServletRequest request) {
        return cookies.browser(request)
                .flatMap(browser -> cookies.signOn(request).flatMap(state -> reading.find(state, browser)
                        .map(attempt -> new Onward(
                                reading.address(attempt, state, browser),
                                attempt.mail().isPresent()
                                        && SignInDesk.session(request).isEmpty()))));
    }

    /**
     * The browser came back with a state that we gave it.
     *
     * @return the page to go to
     * @throws org.holdfast.domain.shared.DomainException when nobody is let in
     */
    public String finish(
            HttpServletRequest request, HttpServletResponse response, String state, ProviderAnswer answer) {
        Secret given = Secret.parse(state).orElseThrow(SignOnRefusedException::unknown);
        NewSession session =
                session(new ProviderCredential(given, desk.browser(request, response), answer, desk.client(request)));
        cookies.dropSignOn(response);
        desk.begin(request, response, session);
        return desk.wanted(request, response).value();
    }

    /**
     * A provider sent the browser by itself: it is sent back with a state of ours.
     *
     * @return the page to go to
     * @throws org.holdfast.domain.shared.DomainException when nobody here knows the provider
     */
    public String anew(HttpServletRequest request, HttpServletResponse response, String code) {
        Secret state = startingAnew.start(
                code, desk.browser(request, response), desk.client(request).place());
        cookies.keepSignOn(response, state);
        return ONWARD;
    }

    /**
     * A provider wanted to send the browser by itself, and the broker did not let it: it is sent back with a state of ours.
     *
     * @return the page to go to
     * @throws org.holdfast.domain.shared.DomainException when nobody here knows the connection
     */
    public String anew(HttpServletRequest request, HttpServletResponse response, ConnectionId connection) {
        Secret state = startingAnew.start(
                connection,
                desk.browser(request, response),
                desk.client(request).place());
        cookies.keepSignOn(response, state);
        return ONWARD;
    }

    /**
     * Leaves, and where the provider can be told so, there as well.
     *
     * @return the page to go to
     */
    public String leave(HttpServletRequest request, HttpServletResponse response) {
        Optional<Session> session = SignInDesk.session(request);
        desk.leave(request, response);
        Optional<String> there = session.flatMap(leaving::address);
        there.ifPresent(address -> cookies.keepAway(response, address));
        return there.isPresent() ? AWAY : "/sign-in";
    }

    /** Where the browser that just left signs out at its provider; empty where it need not. */
    public Optional<String> away(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> address = cookies.away(request);
        cookies.dropAway(response);
        return address;
    }

    /**
     * A way to a provider.
     *
     * @param address where the provider is
     * @param byItself whether the browser may go on without being asked: its person typed an address and is not signed
     *     in. Otherwise another page may have sent it, to sign its person in as somebody else
     */
    public record Onward(String address, boolean byItself) {}

    private NewSession session(ProviderCredential credential) {
        if (identities.validate(credential).getCallerPrincipal() instanceof SignedOnPrincipal vouchedFor) {
            return vouchedFor.session();
        }
        throw SignOnRefusedException.unknown();
    }
}
