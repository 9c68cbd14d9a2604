package org.holdfast.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.limit.Budget;
import org.holdfast.domain.limit.Shares;
import org.holdfast.domain.token.TokenId;

/** Counts the calls of each token in each minute, on all nodes together. */
@ApplicationScoped
public class TokenBudget {

    private final Budget budget;

    @Inject
    public TokenBudget(Config config, Shares shares, Clock clock) {
        this(TokenSettings.from(config), shares, clock);
    }

    TokenBudget(TokenSettings settings, Shares shares, Clock clock) {
        this.budget = new Budget(settings.requestsPerMinute(), shares, clock);
    }

    /** Counts one call; empty where it may go on. */
    Optional<Budget.Exhausted> take(TokenId token) {
        return budget.take("token " + token);
    }
}
