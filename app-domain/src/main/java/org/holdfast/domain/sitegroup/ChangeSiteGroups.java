package org.holdfast.domain.sitegroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Entry;

/** What every change of site groups has in common: allowed, of the expected version, with a name of its own. */
@ApplicationScoped
public class ChangeSiteGroups {

    private final Access access;
    private final ReadSiteGroups reading;
    private final Claims claims;

    @Inject
    public ChangeSiteGroups(Access access, ReadSiteGroups reading, Claims claims) {
        this.access = access;
        this.reading = reading;
        this.claims = claims;
    }

    /** Checks that the caller looks after groups. */
    void requireManaging(Actor actor) {
        access.requireEverywhere(actor, Permission.GROUP_MANAGE);
    }

    /**
     * The group, when the caller may change it and knows its newest version. Whoever may not even see it learns nothing of
     * it.
     *
     * @throws ConcurrentChangeException when it has another version
     */
    SiteGroup writable(Actor actor, SiteGroupId id, long version) {
        SiteGroup group = reading.get(actor, id);
        requireManaging(actor);
        if (group.version() != version) {
            throw ConcurrentChangeException.of(group.ref());
        }
        return group;
    }

    /**
     * Takes the name of a group.
     *
     * @throws SiteGroupRefusedException {@code site-group-name-taken}
     */
    void claim(SiteGroup group) {
        if (!claims.claim(group.nameClaim(), group.ref(), newest -> has(newest, group.nameClaim()))) {
            throw SiteGroupRefusedException.nameTaken(group.name());
        }
    }

    private static boolean has(Entry newest, ClaimKey name) {
        SiteGroup other = SiteGroup.from(
                new SiteGroupId(newest.aggregate().id()),
                newest.version(),
                newest.path().organisation(),
                newest.image());
        return !other.removed() && other.nameClaim().equals(name);
    }

    /** Gives back the name that a group had. */
    void release(SiteGroup former) {
        claims.release(Set.of(former.nameClaim()), former.ref());
    }
}
