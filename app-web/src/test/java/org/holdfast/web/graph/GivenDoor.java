package org.holdfast.web.graph;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.limit.Shares;
import org.holdfast.domain.limit.TellLimit;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.signin.Guesses;
import org.holdfast.domain.signin.RecogniseSession;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SessionLimits;
import org.holdfast.domain.token.RecogniseToken;
import org.holdfast.security.shared.Caller;
import org.holdfast.security.shared.SecurityHeaders;
import org.holdfast.security.shared.TrustedProxies;
import org.holdfast.security.signin.Cookies;
import org.holdfast.security.signin.FakeRequest;
import org.holdfast.security.signin.FakeResponse;
import org.holdfast.security.signin.KnownSessions;
import org.holdfast.security.signin.SessionAuthentication;
import org.holdfast.security.signin.SessionBudget;
import org.holdfast.security.signin.SessionIdentityStore;
import org.holdfast.security.signin.Turnstile;
import org.holdfast.security.token.KnownTokens;
import org.holdfast.security.token.TokenBudget;
import org.holdfast.security.token.TokenDoor;
import org.holdfast.security.token.TokenIdentityStore;

/** The door of a node that knows nobody yet: what finds out who is calling, put together as the server does it. */
final class GivenDoor {

    private static final PublicUrl URL = new PublicUrl("http://localhost:8080");

    private final SessionAuthentication authentication;
    private final SessionBudget budget;

    /** @param clock by which this node remembers */
    GivenDoor(GraphWorld world, Clock clock) {
        Config config = world.get(Config.class);
        TrustedProxies proxies = new TrustedProxies(config);
        TellLimit telling = world.get(TellLimit.class);
        Shares shares = world.get(Shares.class);
        SessionIdentityStore sessions =
                new SessionIdentityStore(new KnownSessions(world.get(RecogniseSession.class), clock));
        TokenIdentityStore tokens = new TokenIdentityStore(new KnownTokens(world.get(RecogniseToken.class), clock));
        IdentityStoreHandler identities = credential -> {
            var session = sessions.validate(credential);
            return session.getCallerPrincipal() == null ? tokens.validate(credential) : session;
        };
        budget = new SessionBudget(config, shares, clock, telling, proxies);
        authentication = new SessionAuthentication(
                new Cookies(URL, world.get(SessionLimits.class)),
                identities,
                new Turnstile(),
                new TokenDoor(
                        identities,
                        new TokenBudget(config, shares, clock),
                        world.get(Guesses.class),
                        world.get(RecogniseToken.class),
                        proxies,
                        telling),
                new SecurityHeaders(proxies, URL));
    }

    /** Who calls with the cookie of a session; empty for nobody. */
    Optional<Actor> browser(Secret session) {
        return enter(FakeRequest.post("/graphql").cookie("holdfast", session.value()));
    }

    /** Who calls with the secret of a token; empty for nobody. */
    Optional<Actor> program(String token) {
        return enter(FakeRequest.post("/graphql").header("Authorization", "Bearer " + token));
    }

    private Optional<Actor> enter(FakeRequest request) {
        AtomicReference<Optional<Principal>> entered = new AtomicReference<>(Optional.empty());
        HttpMessageContext context = (HttpMessageContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpMessageContext.class}, (proxy, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof Principal principal) {
                        entered.set(Optional.of(principal));
                    }
                    return AuthenticationStatus.SUCCESS;
                });
        authentication.validateRequest(request.request(), new FakeResponse().response(), context);
        entered.get().ifPresent(principal -> budget.take(request.by(principal).request()));
        return entered.get().flatMap(GivenDoor::actor);
    }

    private static Optional<Actor> actor(Principal principal) {
        return ((Caller) principal).actor();
    }
}
