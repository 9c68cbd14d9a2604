package org.holdfast.domain.sitegroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Supplier;
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
     * Refuses whoever may not change groups as {@link #writable} does, before anything is waited for: who may not, lets
     * nobody wait.
     */
    void requireChanging(Actor actor, SiteGroupId id, long version) {
        if (!access.mayEverywhere(actor, Permission.GROUP_MANAGE)) {
            writable(actor, id, version);
        }
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

    /** Records a change of a group whose name was claimed; whoever is too late gives the name back. */
    void using(Actor actor, SiteGroup after, Supplier<SiteGroup> recording) {
        claims.using(
                after.nameClaim(),
                after.ref(),
                () -> reading.get(actor, after.id()).nameClaim(),
                recording);
    }

    /** Gives back the name that a group had. */
    void release(SiteGroup former) {
        claims.release(Set.of(former.nameClaim()), former.ref());
    }
}
