package org.holdfast.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.sitegroup.TokensOnGroups;

/** Tokens that are limited to site groups. What was revoked or has ended never does anything again, and does not count. */
@ApplicationScoped
public class LiveTokensOnGroups implements TokensOnGroups {

    private final ApiTokens tokens;
    private final Clock clock;

    @Inject
    public LiveTokensOnGroups(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Count live(OrganisationId organisation, SiteGroupId group) {
        return tokens.countLive(organisation, group.value(), clock.instant());
    }
}
