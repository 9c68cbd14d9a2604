package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.signin.LinkPolicy;
import org.holdfast.domain.team.GrantsInForce;

/**
 * Whose organisation lets people with such addresses in through its provider alone gets no link; owners do, until that
 * was given up. An installation without a broker enforces nothing, so that taking its key away locks nobody out.
 */
@ApplicationScoped
public class LinksWhereNotEnforced implements LinkPolicy {

    private final SingleSignOns settings;
    private final IdentityProvider provider;
    private final GrantsInForce grants;

    @Inject
    public LinksWhereNotEnforced(SingleSignOns settings, IdentityProvider provider, GrantsInForce grants) {
        this.settings = settings;
        this.provider = provider;
        this.grants = grants;
    }

    @Override
    public boolean allows(Member member) {
        return !provider.available()
                || settings.find(member.organisation())
                        .filter(found -> found.enforces(MailDomain.of(member.mail())))
                        .filter(found -> found.ownerLinks() == OwnerLinks.GIVEN_UP || !grants.owns(member))
                        .isEmpty();
    }
}
