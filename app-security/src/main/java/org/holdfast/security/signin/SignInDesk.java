package org.holdfast.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signin.AskForLink;
import org.holdfast.domain.signin.ChooseOrganisation;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Entrance;
import org.holdfast.domain.signin.FoundOrganisation;
import org.holdfast.domain.signin.FoundOrganisation.Founding;
import org.holdfast.domain.signin.Guesses;
import org.holdfast.domain.signin.LinkPurpose;
import org.holdfast.domain.signin.LinkRefusedException;
import org.holdfast.domain.signin.NewSession;
import org.holdfast.domain.signin.OpenLink;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.SignOut;
import org.holdfast.security.shared.TrustedProxies;

/** Coming and going as a browser sees it: the use cases of sign-in, with the cookies that belong to them. */
@ApplicationScoped
public class SignInDesk {

    private static final String FRESH = SignInDesk.class.getName() + ".browser";
    private static final ReturnAddress CODE = new ReturnAddress("/sign-in/code");
    private static final ReturnAddress ENROLMENT = new ReturnAddress("/sign-in/factor");
    private static final ReturnAddress CHOICE = new ReturnAddress("/choose-organisation");

    private final Cookies cookies;
    private final KnownSessions known;
    private final AskForLink asking;
    private final OpenLink opening;
    private final IdentityStoreHandler identities;
    private final FoundOrganisation founding;
    private final ChooseOrganisation choosing;
    private final SignOut leaving;
    private final Guesses guesses;
    private final TrustedProxies proxies;

    @Inject
    public SignInDesk(
            Cookies cookies,
            KnownSessions known,
            AskForLink asking,
            OpenLink opening,
            IdentityStoreHandler identities,
            FoundOrganisation founding,
            ChooseOrganisation choosing,
            SignOut leaving,
            Guesses guesses,
            TrustedProxies proxies) {
        this.cookies = cookies;
        this.known = known;
        this.asking = asking;
        this.opening = opening;
        this.identities = identities;
        this.founding = founding;
        this.choosing = choosing;
        this.leaving = leaving;
        this.guesses = guesses;
        this.proxies = proxies;
    }

    /** Asks for a link, which will work in this browser only. Known and unknown addresses get the same answer. */
    public void ask(HttpServletRequest request, HttpServletResponse response, MailAddress mail) {
        keepReturn(request, response);
        asking.ask(mail, browser(request, response), client(request));
    }

    /** Remembers where the browser wants to go; one that is not ours is told of and left out. */
    void keepReturn(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> asked = Optional.ofNullable(request.getParameter("return"));
        if (asked.filter(ReturnAddress::foreign).isPresent()) {
            guesses.forged("return-address-foreign", place(request));
        }
        cookies.keepReturn(response, ReturnAddress.of(asked));
    }

    /**
     * The mail address that somebody typed.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException when it is none; one that would be a second header leaves a
     *     security event
     */
    public MailAddress typed(HttpServletRequest request, String text) {
        if (text.strip().chars().anyMatch(Character::isISOControl)) {
            guesses.forged("mail-address-forged", place(request));
        }
        return new MailAddress(text);
    }

    /**
     * What the link of an address is for. Changes nothing of it.
     *
     * @throws LinkRefusedException when it is not good
     * @throws org.holdfast.domain.signin.TooManyAttemptsException when too many that never were are tried from the place
     */
    public LinkPurpose look(HttpServletRequest request, HttpServletResponse response, String token) {
        return opening.look(secret(request, token), browser(request, response), place(request));
    }

    /**
     * What the link is for whose button this browser pressed. One that is not good counts as a guess.
     *
     * @throws LinkRefusedException when it is not good, or not for this browser
     */
    public LinkPurpose press(HttpServletRequest request, HttpServletResponse response, String token) {
        return opening.press(secret(request, token), browser(request, response), place(request));
    }

    /**
     * Uses a link that was sent: this browser is signed in, or asked for a second factor.
     *
     * @return where it wanted to go, or the page that asks
     * @throws LinkRefusedException when it is not good, or not for this browser
     */
    public ReturnAddress enter(HttpServletRequest request, HttpServletResponse response, String token) {
        Secret browser = browser(request, response);
        Entrance entrance = entrance(new LinkCredential(secret(request, token), browser, client(request)));
        cookies.rememberBrowser(response, browser);
        if (entrance instanceof Entrance.Half half) {
            return halfway(response, half);
        }
        NewSession session = ((Entrance.Open) entrance).session();
        begin(request, response, session);
        return session.session().membership().isPresent() ? wanted(request, response) : CHOICE;
    }

    /**
     * Binds the first owner's link to this browser, which may fill in the form.
     *
     * @throws LinkRefusedException when it is not good, or another browser was first
     */
    public void welcome(HttpServletRequest request, HttpServletResponse response, String token) {
        Secret secret = secret(request, token);
        opening.bind(secret, browser(request, response), place(request));
        cookies.keepWelcome(response, secret);
    }

    /** Whether this browser is the one that may found the organisation. */
    public boolean welcomed(HttpServletRequest request) {
        return cookies.welcome(request).isPresent();
    }

    /**
     * Founds the organisation: this browser is signed in as its first owner.
     *
     * @throws LinkRefusedException when the link is not good any more, or not for this browser
     */
    public void found(HttpServletRequest request, HttpServletResponse response, Founding said) {
        Secret secret = cookies.welcome(request).orElseThrow(LinkRefusedException::unknown);
        NewSession session = founding.found(secret, browser(request, response), client(request), said);
        cookies.dropWelcome(response);
        begin(request, response, session);
    }

    /** The organisations that this browser's person may enter. */
    public List<Organisation> choices(HttpServletRequest request) {
        return session(request).map(choosing::choices).orElse(List.of());
    }

    /**
     * Enters an organisation.
     *
     * @return where the browser wanted to go, or the page that asks for a second factor
     */
    public ReturnAddress choose(HttpServletRequest request, HttpServletResponse response, OrganisationId organisation) {
        Session session = session(request).orElseThrow(NotSignedInException::notSignedIn);
        Optional<Entrance.Half> half = choosing.choose(session, organisation, browser(request, response));
        known.forget(session.id());
        return half.map(one -> halfway(response, one)).orElseGet(() -> wanted(request, response));
    }

    /** Leaves. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        cookies.session(request).ifPresent(secret -> {
            leaving.signOut(secret);
            known.forget(secret.hash());
        });
        cookies.dropSession(response);
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }

    private Entrance entrance(LinkCredential credential) {
        if (identities.validate(credential).getCallerPrincipal() instanceof EntrancePrincipal proved) {
            return proved.entrance();
        }
        throw LinkRefusedException.unknown();
    }

    private ReturnAddress halfway(HttpServletResponse response, Entrance.Half half) {
        cookies.keepHalf(response, half.secret());
        return half.enrols() ? ENROLMENT : CODE;
    }

    void begin(HttpServletRequest request, HttpServletResponse response, NewSession session) {
        cookies.session(request).ifPresent(former -> {
            leaving.signOut(former);
            known.forget(former.hash());
        });
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        cookies.keepSession(response, session.secret());
    }

    static Optional<Session> session(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal())
                .filter(SessionCaller.class::isInstance)
                .map(caller -> ((SessionCaller) caller).session());
    }

    /** The secret of this browser; one and the same however often it is asked for in a request. */
    Secret browser(HttpServletRequest request, HttpServletResponse response) {
        return cookies.browser(request).orElseGet(() -> {
            if (request.getAttribute(FRESH) instanceof Secret given) {
                return given;
            }
            Secret fresh = Secret.random();
            request.setAttribute(FRESH, fresh);
            cookies.keepBrowser(response, fresh);
            return fresh;
        });
    }

    ReturnAddress wanted(HttpServletRequest request, HttpServletResponse response) {
        ReturnAddress wanted = cookies.wanted(request);
        cookies.dropReturn(response);
        return wanted;
    }

    private Secret secret(HttpServletRequest request, String token) {
        Optional<Secret> given = Secret.parse(token);
        if (given.isEmpty()) {
            guesses.unknown(LinkRefusedException.unknown().code(), place(request));
        }
        return given.orElseThrow(LinkRefusedException::unknown);
    }

    Client client(HttpServletRequest request) {
        return new Client(
                place(request),
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
    }

    private String place(HttpServletRequest request) {
        return proxies.address(request);
    }
}
