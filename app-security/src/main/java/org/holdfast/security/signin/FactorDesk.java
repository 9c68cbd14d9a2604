package org.holdfast.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.factor.FactorOffer;
import org.holdfast.domain.factor.FactorRefusedException;
import org.holdfast.domain.factor.FinishSignIn;
import org.holdfast.domain.factor.OwnFactor;
import org.holdfast.domain.factor.RecoveryCode;
import org.holdfast.domain.signin.HalfSignIn;
import org.holdfast.domain.signin.NewSession;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.Session;

/** The second half of a sign-in as a browser sees it, and where somebody stands who changes their second factor. */
@ApplicationScoped
public class FactorDesk {

    private final Cookies cookies;
    private final SignInDesk desk;
    private final FinishSignIn finishing;

    @Inject
    public FactorDesk(Cookies cookies, SignInDesk desk, FinishSignIn finishing) {
        this.cookies = cookies;
        this.desk = desk;
        this.finishing = finishing;
    }

    /** The sign-in that this browser is in the middle of. */
    public Optional<HalfSignIn> half(HttpServletRequest request) {
        return cookies.half(request)
                .flatMap(secret -> cookies.browser(request).flatMap(browser -> finishing.find(secret, browser)));
    }

    /** Whether there is a second factor to show; otherwise one is to be enrolled. */
    public boolean has(HalfSignIn half) {
        return finishing.has(half);
    }

    /** A second factor to enrol, or the one that a form brought back. */
    public FactorOffer offer(HalfSignIn half, Optional<String> sealed) {
        return sealed.map(text -> finishing.reopen(half, text)).orElseGet(() -> finishing.offer(half));
    }

    /**
     * Shows a code: this browser is signed in.
     *
     * @return where it wanted to go
     */
    public ReturnAddress show(HttpServletRequest request, HttpServletResponse response, String typed) {
        NewSession session =
                finishing.show(secret(request), desk.browser(request, response), typed, desk.client(request));
        return begin(request, response, session);
    }

    /**
     * Goes on without a second factor, for an owner whom the server administrator let in.
     *
     * @return where it wanted to go
     */
    public ReturnAddress without(HttpServletRequest request, HttpServletResponse response) {
        NewSession session = finishing.without(secret(request), desk.browser(request, response), desk.client(request));
        return begin(request, response, session);
    }

    /** Enrols a second factor: this browser is signed in. */
    public Entered enrol(HttpServletRequest request, HttpServletResponse response, String sealed, String typed) {
        FinishSignIn.Enrolled enrolled =
                finishing.enrol(secret(request), desk.browser(request, response), sealed, typed);
        return new Entered(begin(request, response, enrolled.session()), enrolled.codes());
    }

    /** Where somebody stands who changes their second factor. */
    public OwnFactor.At at(HttpServletRequest request) {
        return new OwnFactor.At(
                SignInDesk.session(request).map(Session::id).orElseThrow(NotSignedInException::notSignedIn),
                desk.client(request).place());
    }

    private ReturnAddress begin(HttpServletRequest request, HttpServletResponse response, NewSession session) {
        cookies.dropHalf(response);
        desk.begin(request, response, session);
        return desk.wanted(request, response);
    }

    private Secret secret(HttpServletRequest request) {
        return cookies.half(request).orElseThrow(FactorRefusedException::over);
    }

    /**
     * Somebody who is in.
     *
     * @param next where the browser wanted to go
     * @param codes the recovery codes, which nobody can read again
     */
    public record Entered(ReturnAddress next, List<RecoveryCode> codes) {

        public Entered {
            codes = List.copyOf(codes);
        }

        @Override
        public String toString() {
            return "Entered";
        }
    }
}
