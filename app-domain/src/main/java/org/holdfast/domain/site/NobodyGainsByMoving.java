package org.holdfast.domain.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RightsNow;
import org.holdfast.domain.access.ScopePath;

/**
 * Nobody grants anything to themselves by moving a site below one where they may more: of everything that whoever moves it
 * would come to hold on the site, they hold as much there already, for as long.
 */
@ApplicationScoped
public class NobodyGainsByMoving {

    private final Access access;
    private final RightsNow rights;

    @Inject
    public NobodyGainsByMoving(Access access, RightsNow rights) {
        this.access = access;
        this.rights = rights;
    }

    /**
     * All that the person behind a caller may do: a token that is limited to changing sites would move them for its maker.
     * What a session may do is all of it, and costs no database command.
     */
    public Grants everythingOf(Actor actor) {
        return actor.origin() == Origin.TOKEN || actor.origin() == Origin.IMPORT
                ? rights.ofPersonBehind(actor.organisation(), actor.id()).orElse(Grants.none())
                : actor.grants();
    }

    /**
     * Whether whoever holds these grants gains nothing.
     *
     * @param site where the site lies
     * @param above where it is to lie
     */
    public boolean allows(Grants everything, ScopePath site, ScopePath above) {
        return gained(everything, site, above).isEmpty();
    }

    /**
     * The same of a caller.
     *
     * @throws SiteRefusedException {@code site-move-to-oneself}; a security event is left
     */
    void check(Actor actor, ScopePath site, ScopePath above) {
        if (gained(everythingOf(actor), site, above).isPresent()) {
            throw access.refused(actor, SiteRefusedException.moveToOneself());
        }
    }

    private Optional<Permission> gained(Grants everything, ScopePath site, ScopePath above) {
        return access.gained(everything, site, above.below(site.own()));
    }
}
