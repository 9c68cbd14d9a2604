package org.holdfast.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.holdfast.domain.limit.Budget;
import org.holdfast.domain.limit.TellLimit;
import org.holdfast.domain.signin.SlowDown;
import org.holdfast.domain.signin.TooManyAttemptsException;
import org.holdfast.domain.token.KnownToken;
import org.holdfast.domain.token.TokenSecret;
import org.holdfast.security.shared.TrustedProxies;

/**
 * Lets programs in that send {@code Authorization: Bearer} with the secret of a token, and answers all others. Why a
 * token is refused is not told.
 */
@ApplicationScoped
public class TokenDoor {

    private static final String SCHEME = "Bearer ";
    private static final String REFUSED = """
            {"data":null,"errors":[{"message":"This token does nothing: unknown, expired or revoked.","extensions":{"code":"token-refused"}}]}""";
    private static final String TOO_MANY = """
            {"data":null,"errors":[{"message":"Too many calls. Wait as long as Retry-After says.","extensions":{"code":"too-many-calls"}}]}""";

    private final IdentityStoreHandler identities;
    private final TokenBudget budget;
    private final SlowDown slowDown;
    private final TrustedProxies proxies;
    private final TellLimit telling;

    @Inject
    public TokenDoor(
            IdentityStoreHandler identities,
            TokenBudget budget,
            SlowDown slowDown,
            TrustedProxies proxies,
            TellLimit telling) {
        this.identities = identities;
        this.budget = budget;
        this.slowDown = slowDown;
        this.proxies = proxies;
        this.telling = telling;
    }

    /** What a request says for itself; empty where it does not speak of a token. */
    public static Optional<String> spoken(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    /** The program; empty where it was refused, and answered. */
    public Optional<TokenPrincipal> enter(HttpServletRequest request, HttpServletResponse response, String spoken) {
        Optional<TokenPrincipal> caller =
                TokenSecret.parse(spoken).flatMap(secret -> caller(secret, request, response));
        if (caller.isEmpty()) {
            refuse(response);
            return caller;
        }
        Optional<Budget.Exhausted> exhausted = budget.take(caller.get().token());
        exhausted.ifPresent(nothing -> exhausted(nothing, caller.get().known(), request, response));
        return exhausted.isPresent() ? Optional.empty() : caller;
    }

    private void exhausted(
            Budget.Exhausted nothing, KnownToken known, HttpServletRequest request, HttpServletResponse response) {
        if (nothing.first()) {
            telling.token(known.maker(), known.token().name().value(), proxies.address(request));
        }
        slow(response, nothing.pause());
    }

    private Optional<TokenPrincipal> caller(
            TokenSecret secret, HttpServletRequest request, HttpServletResponse response) {
        String place = proxies.address(request);
        CredentialValidationResult result = identities.validate(new TokenCredential(secret, place));
        if (result.getStatus() == CredentialValidationResult.Status.VALID
                && result.getCallerPrincipal() instanceof TokenPrincipal principal) {
            return Optional.of(principal);
        }
        try {
            slowDown.guess(place);
        } catch (TooManyAttemptsException tooMany) {
            slow(response, tooMany.waiting());
        }
        return Optional.empty();
    }

    private static void refuse(HttpServletResponse response) {
        if (response.getStatus() != HttpServletResponse.SC_OK) {
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        answer(response, HttpServletResponse.SC_UNAUTHORIZED, REFUSED);
    }

    private static void slow(HttpServletResponse response, Duration wait) {
        response.setHeader(
                "Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        answer(response, 429, TOO_MANY);
    }

    private static void answer(HttpServletResponse response, int status, String body) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter().write(body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
