package org.holdfast.domain.sitegroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.shared.Count;

/** A group stays as long as something is granted on it, or a token is limited to it. */
@ApplicationScoped
public class OnlyUnusedGroupsAreRemoved {

    private final Access access;
    private final StandingGrants standing;
    private final TokensOnGroups tokens;

    @Inject
    public OnlyUnusedGroupsAreRemoved(Access access, StandingGrants standing, TokensOnGroups tokens) {
        this.access = access;
        this.standing = standing;
        this.tokens = tokens;
    }

    /**
     * @throws SiteGroupRefusedException {@code site-group-granted}, which says to how many, for those who may see what is
     *     granted; {@code site-group-in-use} for others
     */
    void check(Actor actor, SiteGroupId group) {
        SiteGroupUse use = standing.use(actor.organisation(), group);
        Count limited = tokens.live(actor.organisation(), group);
        if (use.used() || limited.value() > 0) {
            throw access.mayEverywhere(actor, Permission.ACCESS_READ)
                    ? SiteGroupRefusedException.granted(use, limited)
                    : SiteGroupRefusedException.inUse();
        }
    }
}
