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
import org.holdfast.domain.signin.Guesses;
import org.holdfast.domain.signin.TooManyAttemptsException;
import org.holdfast.domain.token.KnownToken;
import org.holdfast.domain.token.RecogniseToken;
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
    private final Guesses guesses;
    private final RecogniseToken tokens;
    private final TrustedProxies proxies;
    private final TellLimit telling;

    @Inject
    public TokenDoor(
            IdentityStoreHandler identities,
            TokenBudget budget,
            Guesses guesses,
            RecogniseToken tokens,
            TrustedProxies proxies,
            TellLimit telling) {
        this.identities = identities;
        this.budget = budget;
        this.guesses = guesses;
        this.tokens = tokens;
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
        String place = proxies.address(request);
        Optional<TokenSecret> secret = TokenSecret.parse(spoken);
        Optional<TokenPrincipal> caller = secret.flatMap(one -> caller(one, place));
        if (caller.isEmpty()) {
            refuse(secret, place, response);
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

    private Optional<TokenPrincipal> caller(TokenSecret secret, String place) {
        CredentialValidationResult result = identities.validate(new TokenCredential(secret, place));
        return result.getStatus() == CredentialValidationResult.Status.VALID
                        && result.getCallerPrincipal() instanceof TokenPrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }

    /** Whatever lets nobody in is a guess; one that did once is told to the organisation that it was of. */
    private void refuse(Optional<TokenSecret> secret, String place, HttpServletResponse response) {
        try {
            if (secret.isEmpty()) {
                guesses.unknown("token-malformed", place);
            } else if (tokens.exists(secret.get().hash())) {
                guesses.known("token-refused", place);
            } else {
                guesses.unknown("token-unknown", place);
            }
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            answer(response, HttpServletResponse.SC_UNAUTHORIZED, REFUSED);
        } catch (TooManyAttemptsException tooMany) {
            slow(response, tooMany.waiting());
        }
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
