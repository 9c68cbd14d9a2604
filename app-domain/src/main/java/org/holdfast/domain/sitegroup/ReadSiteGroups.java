package org.holdfast.domain.sitegroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteSort;

/**
 * Reading site groups. Whoever reads every site, looks after groups, or sees all that is granted sees each of them; others
 * see those through which they hold something. Of its sites everybody sees those in their own sight.
 */
@ApplicationScoped
public class ReadSiteGroups {

    private static final List<Permission> SEEING_ALL =
            List.of(Permission.SITE_READ, Permission.ACCESS_READ, Permission.GROUP_MANAGE);

    /** Of what begins with a name, that name comes first, and with it those that differ by accents alone. */
    private static final int NAMESAKES = 20;

    private final Access access;
    private final SiteGroups groups;
    private final ReadSites sites;

    @Inject
    public ReadSiteGroups(Access access, SiteGroups groups, ReadSites sites) {
        this.access = access;
        this.groups = groups;
        this.sites = sites;
    }

    /**
     * The group.
     *
     * @throws NotFoundException {@code site-group-not-found}
     */
    public SiteGroup get(Actor actor, SiteGroupId id) {
        return groups.find(actor.organisation(), id)
                .filter(found ->
                        !found.removed() && (seesAll(actor) || own(actor).contains(id)))
                .orElseThrow(() -> NotFoundException.notFound(SiteGroup.TYPE));
    }

    /** Those of the ids that exist and that the caller may see, by id. */
    public Map<SiteGroupId, SiteGroup> findAll(Actor actor, Collection<SiteGroupId> ids) {
        Collection<SiteGroupId> seen = seen(actor, ids);
        return seen.isEmpty() ? Map.of() : groups.findAll(actor.organisation(), seen);
    }

    /** The groups that hold a site, or one above it, and that the caller may see, by name. Two commands at most. */
    public List<NamedSiteGroup> holding(Actor actor, Site site) {
        return named(actor, groups.holding(actor.organisation(), site.path().keys()));
    }

    /** What they are called, by id. */
    public Map<SiteGroupId, SiteGroupName> names(Actor actor, Collection<SiteGroupId> ids) {
        Map<SiteGroupId, SiteGroupName> names = new HashMap<>();
        named(actor, ids).forEach(group -> names.put(group.id(), group.name()));
        return names;
    }

    /** Whether there is a group that the caller may see. */
    public boolean any(Actor actor) {
        SiteGroupFilter seen = seen(actor, SiteGroupFilter.none());
        return !seen.nothing() && groups.any(actor.organisation(), seen);
    }

    private List<NamedSiteGroup> named(Actor actor, Collection<SiteGroupId> ids) {
        Collection<SiteGroupId> seen = seen(actor, ids);
        return seen.isEmpty() ? List.of() : groups.named(actor.organisation(), seen);
    }

    private Collection<SiteGroupId> seen(Actor actor, Collection<SiteGroupId> ids) {
        return ids.isEmpty() || seesAll(actor)
                ? ids
                : ids.stream().filter(own(actor)::contains).toList();
    }

    /** A page of the groups that match and that the caller may see, by name. */
    public Page<SiteGroup> page(Actor actor, SiteGroupFilter filter, PageRequest page) {
        SiteGroupFilter seen = seen(actor, filter);
        return seen.nothing() ? Page.empty() : groups.page(actor.organisation(), seen, page);
    }

    /**
     * The first groups to choose from while somebody types: those whose name begins with the text, and those that merely
     * contain it. Two commands at most.
     *
     * @param most how many at most
     */
    public List<SiteGroup> choices(Actor actor, String text, int most) {
        Assert.searched("text", Optional.of(text));
        SiteGroupFilter seen = seen(actor, SiteGroupFilter.none());
        if (seen.nothing()) {
            return List.of();
        }
        Map<SiteGroupId, SiteGroup> chosen = new LinkedHashMap<>();
        groups.beginning(actor.organisation(), seen, text, most).forEach(group -> chosen.put(group.id(), group));
        if (chosen.size() < most) {
            SiteGroupFilter containing = seen(actor, SiteGroupFilter.named(Optional.of(text)));
            groups.page(actor.organisation(), containing, PageRequest.first(most))
                    .items()
                    .forEach(group -> chosen.putIfAbsent(group.id(), group));
        }
        return chosen.values().stream().limit(most).toList();
    }

    /** The group of that name, ignoring case; empty where there is none that the caller may see. */
    public Optional<SiteGroup> findByName(Actor actor, String name) {
        Assert.searched("text", Optional.of(name));
        SiteGroupFilter seen = seen(actor, SiteGroupFilter.none());
        List<SiteGroup> alike =
                seen.nothing() ? List.of() : groups.beginning(actor.organisation(), seen, name, NAMESAKES);
        String wanted = FoldedText.caseless(name);
        return alike.stream()
                .filter(group -> FoldedText.caseless(group.name().value()).equals(wanted))
                .findFirst();
    }

    /** How many match, counted up to a limit. */
    public Count count(Actor actor, SiteGroupFilter filter) {
        SiteGroupFilter seen = seen(actor, filter);
        return seen.nothing() ? Count.upToLimit(0) : groups.count(actor.organisation(), seen);
    }

    /** The key of a group in a list. */
    public String keyOf(SiteGroup group) {
        return groups.keyOf(group);
    }

    /** The sites of a group that the caller may see, in no order. One command. */
    public List<Site> sites(Actor actor, SiteGroup group) {
        return group.sites().isEmpty()
                ? List.of()
                : List.copyOf(sites.findAll(actor, List.copyOf(group.sites())).values());
    }

    /** A page of some sites, by name. */
    public Page<Site> page(List<Site> some, PageRequest page) {
        return Page.from(page, some, this::keyOf);
    }

    /** The key of a site in the list of a group's sites. */
    public String keyOf(Site site) {
        return sites.keyOf(site, SiteSort.NAME);
    }

    /**
     * The sites of a group, each with all below it, as a filter: never to be shown.
     *
     * @throws NotFoundException {@code site-group-not-found}
     */
    public Set<SiteId> within(Actor actor, SiteGroupId id) {
        return get(actor, id).sites();
    }

    private SiteGroupFilter seen(Actor actor, SiteGroupFilter filter) {
        return seesAll(actor) ? filter : filter.among(own(actor));
    }

    /** Whether the caller sees each group that there is. */
    public boolean seesAll(Actor actor) {
        return SEEING_ALL.stream().anyMatch(permission -> access.mayEverywhere(actor, permission));
    }

    private static Set<SiteGroupId> own(Actor actor) {
        return actor.grants().groups();
    }
}
