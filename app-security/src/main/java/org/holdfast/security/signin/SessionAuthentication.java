package org.holdfast.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Origin;
import org.holdfast.security.shared.SecurityHeaders;
import org.holdfast.security.token.TokenDoor;

/** Finds out at the door who is calling, and sends everybody else to sign in. Nothing is open that {@link Doors} lacks. */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {

    private final Cookies cookies;
    private final IdentityStoreHandler identities;
    private final Turnstile turnstile;
    private final TokenDoor tokens;
    private final SecurityHeaders headers;

    @Inject
    public SessionAuthentication(
            Cookies cookies,
            IdentityStoreHandler identities,
            Turnstile turnstile,
            TokenDoor tokens,
            SecurityHeaders headers) {
        this.cookies = cookies;
        this.identities = identities;
        this.turnstile = turnstile;
        this.tokens = tokens;
        this.headers = headers;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        headers.apply(request, response);
        Optional<String> spoken = Doors.api(request) ? TokenDoor.spoken(request) : Optional.empty();
        if (spoken.isPresent()) {
            return tokens.enter(request, response, spoken.get())
                    .map(program -> context.notifyContainerAboutLogin(program, Set.of()))
                    .orElse(AuthenticationStatus.SEND_CONTINUE);
        }
        Optional<SessionCaller> caller = caller(request);
        boolean ended = caller.isEmpty() && cookies.session(request).isPresent() && !Doors.open(request);
        if (ended) {
            cookies.dropSession(response);
        }
        if (!turnstile.passes(request, response, caller, ended)) {
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return caller.map(known -> context.notifyContainerAboutLogin(known, Set.of()))
                .orElseGet(context::doNothing);
    }

    private Optional<SessionCaller> caller(HttpServletRequest request) {
        Origin origin = Doors.api(request) ? Origin.API : Origin.PAGE;
        return cookies.session(request)
                .map(secret -> identities.validate(new SessionCredential(secret, origin)))
                .filter(result -> result.getStatus() == CredentialValidationResult.Status.VALID)
                .map(CredentialValidationResult::getCallerPrincipal)
                .filter(SessionCaller.class::isInstance)
                .map(SessionCaller.class::cast);
    }
}
