package org.holdfast.domain.sitegroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;

/**
 * An administrator puts sites into a group, or takes them out; that gives or takes what is granted on the group, so that it
 * needs what granting needs.
 */
@ApplicationScoped
public class ChangeGroupSites {

    /** The kind of the entry. */
    public static final String ADDED = "site-group-sites-added";

    /** The kind of the entry. */
    public static final String TAKEN_OUT = "site-group-sites-taken-out";

    private final ChangeSiteGroups changes;
    private final ReadSites sites;
    private final StandingGrants standing;
    private final SiteGroupTurn turn;
    private final Recorder recorder;

    @Inject
    public ChangeGroupSites(
            ChangeSiteGroups changes, ReadSites sites, StandingGrants standing, SiteGroupTurn turn, Recorder recorder) {
        this.changes = changes;
        this.sites = sites;
        this.standing = standing;
        this.turn = turn;
        this.recorder = recorder;
    }

    /**
     * Puts sites in. Those that are in already stay.
     *
     * @param version the version that the caller has seen
     * @throws NotFoundException {@code site-not-found} where the caller does not see one of them
     * @throws org.holdfast.domain.shared.InvalidValueException {@code value-too-many} for more than a group holds
     * @throws org.holdfast.domain.shared.DomainException {@code site-group-full}, which does not tell how many sites the
     *     group has; {@code grant-not-held}, {@code grant-outlasts-own}, {@code grant-to-oneself} for what is granted on it
     */
    public SiteGroup add(Actor actor, SiteGroupId id, long version, Collection<SiteId> more) {
        changes.requireChanging(actor, id, version);
        return turn.changing(actor.organisation(), () -> {
            SiteGroup before = changes.writable(actor, id, version);
            Assert.atMost("sites", more.size(), SiteGroup.MAXIMUM_SITES);
            Map<SiteId, Site> coming = seen(actor, more);
            coming.keySet().removeAll(before.sites());
            if (coming.isEmpty()) {
                return before;
            }
            if (before.sites().size() + coming.size() > SiteGroup.MAXIMUM_SITES) {
                throw SiteGroupRefusedException.full();
            }
            standing.checkGiving(actor, id, places(coming));
            return recorder.record(actor, Change.changed(ADDED, before, before.with(coming.keySet())));
        });
    }

    /**
     * Takes sites out. Those that are not in stay out.
     *
     * @param version the version that the caller has seen
     * @throws NotFoundException {@code site-not-found} where the caller does not see one of them
     * @throws org.holdfast.domain.shared.DomainException {@code grant-not-held} for what is granted on the group
     */
    public SiteGroup takeOut(Actor actor, SiteGroupId id, long version, Collection<SiteId> less) {
        changes.requireChanging(actor, id, version);
        return turn.changing(actor.organisation(), () -> {
            SiteGroup before = changes.writable(actor, id, version);
            Assert.atMost("sites", less.size(), SiteGroup.MAXIMUM_SITES);
            Map<SiteId, Site> leaving = seen(actor, less);
            leaving.keySet().retainAll(before.sites());
            if (leaving.isEmpty()) {
                return before;
            }
            standing.checkTaking(actor, id, places(leaving));
            return recorder.record(actor, Change.changed(TAKEN_OUT, before, before.without(leaving.keySet())));
        });
    }

    /** Whoever does not see one of them is told nothing else, not even whether it is in the group. */
    private Map<SiteId, Site> seen(Actor actor, Collection<SiteId> some) {
        List<SiteId> asked = some.stream().distinct().toList();
        Map<SiteId, Site> seen = asked.isEmpty() ? Map.of() : sites.findAll(actor, asked);
        if (seen.size() < asked.size()) {
            throw NotFoundException.notFound(Site.TYPE);
        }
        return new HashMap<>(seen);
    }

    private static List<ScopePath> places(Map<SiteId, Site> some) {
        return some.values().stream().map(Site::path).toList();
    }
}
