package org.holdfast.security.signin;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.limit.Budget;
import org.holdfast.domain.limit.Shares;
import org.holdfast.domain.limit.TellLimit;
import org.holdfast.domain.limit.TooManyCallsException;
import org.holdfast.domain.shared.Setting;
import org.holdfast.domain.signin.Session;
import org.holdfast.security.shared.TrustedProxies;

/** Counts the pages and calls of each session in each minute, on all nodes together. */
@ApplicationScoped
public class SessionBudget {

    /** The name of the setting: 1 to 1,000,000. */
    public static final String REQUESTS = "holdfast.session.requests-per-minute";

    /** Fifty a second: no person and no page of ours comes near it. */
    private static final int STANDARD = 3_000;

    private static final int MOST = 1_000_000;

    private final Budget budget;
    private final TellLimit telling;
    private final TrustedProxies proxies;

    @Inject
    public SessionBudget(Config config, Shares shares, Clock clock, TellLimit telling, TrustedProxies proxies) {
        this(requests(config), shares, clock, telling, proxies);
    }

    SessionBudget(int requests, Shares shares, Clock clock, TellLimit telling, TrustedProxies proxies) {
        this.budget = new Budget(requests, shares, clock);
        this.telling = telling;
        this.proxies = proxies;
    }

    /**
     * Counts a request, where it comes with a session.
     *
     * @throws TooManyCallsException when it is one too many
     */
    public void take(HttpServletRequest request) {
        Optional<Session> session = SignInDesk.session(request);
        Optional<Budget.Exhausted> exhausted =
                session.flatMap(known -> budget.take("session " + known.id().value()));
        if (exhausted.isPresent()) {
            if (exhausted.get().first() && request.getUserPrincipal() instanceof SessionCaller caller) {
                caller.actor().ifPresent(actor -> telling.session(actor, proxies.address(request)));
            }
            throw new TooManyCallsException(exhausted.get().pause());
        }
    }

    /** How many a minute, from the configuration. */
    public static int requests(Config config) {
        int requests = new Setting(REQUESTS, config.getOptionalValue(REQUESTS, String.class)).number(STANDARD);
        if (requests < 1 || requests > MOST) {
            throw invalid(REQUESTS, "value-out-of-range", Map.of("minimum", 1, "maximum", MOST));
        }
        return requests;
    }
}
