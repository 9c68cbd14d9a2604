package org.holdfast.domain.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Reading sites: always only those that the caller may see. */
@ApplicationScoped
public class ReadSites {

    private final Access access;
    private final Sites sites;
    private final KnownPlaces places;

    @Inject
    public ReadSites(Access access, Sites sites, KnownPlaces places) {
        this.access = access;
        this.sites = sites;
        this.places = places;
    }

    /**
     * The site.
     *
     * @throws NotFoundException {@code site-not-found} when there is none that the caller may see
     */
    public Site get(Actor actor, SiteId id) {
        return get(actor, id, path -> path);
    }

    /**
     * The site as part of something else, such as a board.
     *
     * @param place where that lies at a site, from where the site lies
     * @throws NotFoundException {@code site-not-found} when there is none that the caller may see there
     */
    public Site get(Actor actor, SiteId id, UnaryOperator<ScopePath> place) {
        Site site = sites.find(actor.organisation(), id).orElseThrow(() -> NotFoundException.notFound(Site.TYPE));
        access.requireSight(actor, Permission.SITE_READ, place.apply(site.path()), Site.TYPE);
        return site;
    }

    /**
     * Whether the caller may see a site by where it lies, without asking for it.
     *
     * @param fromTheTop the site last, behind those above it
     */
    public boolean sees(Actor actor, List<SiteId> fromTheTop) {
        ScopePath path = ScopePath.of(actor.organisation());
        for (SiteId site : fromTheTop) {
            path = path.below(site.value());
        }
        return access.may(actor, Permission.SITE_READ, path);
    }

    /** Those of the ids that exist and that the caller may see, by id. */
    public Map<SiteId, Site> findAll(Actor actor, List<SiteId> ids) {
        return findAll(actor, ids, path -> path);
    }

    /** The same as parts of something else: see {@link #get(Actor, SiteId, UnaryOperator)}. */
    public Map<SiteId, Site> findAll(Actor actor, List<SiteId> ids, UnaryOperator<ScopePath> place) {
        Map<SiteId, Site> found = sites.findAll(actor.organisation(), ids);
        found.values().removeIf(site -> !access.may(actor, Permission.SITE_READ, place.apply(site.path())));
        return found;
    }

    /** Those of the ids that exist, whoever asks: for rules of the product, never to be shown. */
    public Map<SiteId, Site> everyOf(OrganisationId organisation, Collection<SiteId> ids) {
        return sites.findAll(organisation, ids);
    }

    /** The site of a code, ignoring case. */
    public Optional<Site> findByCode(Actor actor, SiteCode code) {
        return sites.findByCodes(actor.organisation(), List.of(code)).values().stream()
                .filter(site -> access.may(actor, Permission.SITE_READ, site.path()))
                .findFirst();
    }

    /** Those of the codes that a site has which the caller may see, by {@link SiteCode#key()}. One command. */
    public Map<String, Site> findByCodes(Actor actor, List<SiteCode> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, Site> found = new HashMap<>(sites.findByCodes(actor.organisation(), codes));
        found.values().removeIf(site -> !access.may(actor, Permission.SITE_READ, site.path()));
        return found;
    }

    /** A page of the sites that match. */
    public Page<Site> page(Actor actor, SiteFilter filter, SiteSort sort, PageRequest page) {
        Sight sight = sight(actor);
        return sight.nothing() ? Page.empty() : sites.page(sight, filter, sort, page);
    }

    /**
     * The first sites to choose from while somebody types: the one of that code, those whose name or code begins with the
     * text, and those that merely contain it in name, code or city. Three commands at most.
     *
     * @param most how many at most
     */
    public List<Site> choices(Actor actor, String text, int most) {
        Assert.searched("text", Optional.of(text));
        Sight sight = sight(actor);
        if (sight.nothing() || FoldedText.fold(text).isEmpty()) {
            return List.of();
        }
        List<Site> codes = sites.beginning(sight, text, SiteSort.CODE, most);
        Map<SiteId, Site> chosen = new LinkedHashMap<>();
        codes.stream().filter(site -> has(site, text)).forEach(site -> chosen.put(site.id(), site));
        sites.beginning(sight, text, SiteSort.NAME, most).forEach(site -> chosen.putIfAbsent(site.id(), site));
        codes.forEach(site -> chosen.putIfAbsent(site.id(), site));
        if (chosen.size() < most) {
            sites.page(sight, SiteFilter.containing(text), SiteSort.NAME, PageRequest.first(most))
                    .items()
                    .forEach(site -> chosen.putIfAbsent(site.id(), site));
        }
        return chosen.values().stream().limit(most).toList();
    }

    /**
     * Those that are called so, however many names begin alike: as it was typed, ignoring case, or, where none is, without
     * minding accents. One command.
     *
     * @param most how many at most
     */
    public List<Site> called(Actor actor, String name, int most) {
        Sight sight = sight(actor);
        String folded = FoldedText.fold(name);
        if (sight.nothing() || folded.isEmpty()) {
            return List.of();
        }
        List<Site> alike = sites.beginning(sight, name, SiteSort.NAME, PageRequest.MAXIMUM).stream()
                .filter(site -> FoldedText.fold(site.name().value()).equals(folded))
                .toList();
        String typed = FoldedText.caseless(name);
        List<Site> exact = alike.stream()
                .filter(site -> FoldedText.caseless(site.name().value()).equals(typed))
                .toList();
        return (exact.isEmpty() ? alike : exact).stream().limit(most).toList();
    }

    private static boolean has(Site site, String code) {
        return site.code().map(SiteCode::key).stream().anyMatch(FoldedText.caseless(code)::equals);
    }

    /** How many sites match, counted up to a limit. */
    public Count count(Actor actor, SiteFilter filter) {
        Sight sight = sight(actor);
        return sight.nothing() ? Count.upToLimit(0) : places.count(sight, filter);
    }

    /** The key of a site in a list of that order. */
    public String keyOf(Site site, SiteSort sort) {
        return sites.keyOf(site, sort);
    }

    /**
     * A page of the sites directly below a site, by name.
     *
     * @throws NotFoundException {@code site-not-found}
     */
    public Page<Site> children(Actor actor, SiteId parent, PageRequest page) {
        return sites.children(get(actor, parent).path(), page);
    }

    /** How many sites lie directly below a site, counted up to a limit. */
    public Count countChildren(Actor actor, SiteId parent) {
        return sites.countChildren(get(actor, parent).path());
    }

    /** A page of the sites directly below one that the caller was found to see with all below it, by name. */
    public Page<Site> children(Site parent, PageRequest page) {
        return sites.children(parent.path(), page);
    }

    /** A page of the topmost sites that the caller may see, by name. */
    public Page<Site> top(Actor actor, PageRequest page) {
        return top(sight(actor), page);
    }

    /** A page of the topmost sites in a sight, by name. */
    public Page<Site> top(Sight sight, PageRequest page) {
        return sight.wholeOrganisation() ? sites.children(ScopePath.of(sight.organisation()), page) : tops(sight, page);
    }

    /** How many of the topmost sites there are, counted up to a limit. */
    public Count countTop(Actor actor) {
        Sight sight = sight(actor);
        return sight.wholeOrganisation()
                ? sites.countChildren(ScopePath.of(actor.organisation()))
                : Count.upToLimit(places.of(sight).tops().size());
    }

    /** The nodes of a sight, less those that lie below another one: as many as there are grants. */
    public Places places(Sight sight) {
        return places.of(sight);
    }

    /** One site as all that is looked at. */
    public Places place(Site site) {
        return Places.of(List.of(new Place(site.id(), site.path(), sites.keyOf(site, SiteSort.NAME))));
    }

    private Page<Site> tops(Sight sight, PageRequest page) {
        return sight.keys().size() < Places.MANY ? few(sight, page) : many(sight, page);
    }

    private Page<Site> few(Sight sight, PageRequest page) {
        Set<SiteId> granted = sight.keys().stream().map(SiteId::new).collect(Collectors.toSet());
        List<Site> tops = sites.findAll(sight.organisation(), granted).values().stream()
                .filter(site -> site.ancestors().stream().noneMatch(granted::contains))
                .toList();
        return Page.from(page, tops, site -> sites.keyOf(site, SiteSort.NAME));
    }

    private Page<Site> many(Sight sight, PageRequest page) {
        Page<Place> shown = Page.from(page, places.of(sight).tops(), Place::key);
        Map<SiteId, Site> found = sites.findAll(
                sight.organisation(), shown.items().stream().map(Place::id).toList());
        return new Page<>(
                shown.items().stream()
                        .flatMap(place -> Optional.ofNullable(found.get(place.id())).stream())
                        .toList(),
                shown.hasPrevious(),
                shown.hasNext());
    }

    private Sight sight(Actor actor) {
        return access.sight(actor, Permission.SITE_READ);
    }
}
