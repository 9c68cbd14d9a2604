package org.holdfast.domain.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.shared.Count;

/**
 * Where the sites lie that sights name, and how many sites a sight holds. Of sights with many keys the first is remembered
 * while no active site came or went, a minute at most; of the others for as long as grants are known, so that a request of
 * theirs costs no command more than one of somebody who sees everything. How many active sites a few keys hold is remembered
 * while no total of these keys changed, other numbers for as long as grants are known. It decides which boards are found, what is listed and what is
 * added up, never whether somebody may see a site: that is asked of its path as it is.
 */
@ApplicationScoped
public class KnownPlaces {

    private static final int MOST_PLACES = 200_000;
    private static final int MOST_COUNTS = 10_000;

    private record Counted(Sight sight, Optional<Boolean> active) {}

    private final Sites sites;
    private final SiteTotals totals;
    private final Marked<Sight, Places> places;
    private final Marked<Sight, Places> fewPlaces;
    private final Marked<Counted, Count> counts;

    @Inject
    public KnownPlaces(Sites sites, SiteTotals totals, Clock clock) {
        this.sites = sites;
        this.totals = totals;
        this.places = new Marked<>(clock, MOST_PLACES, KnownPlaces::weight);
        this.fewPlaces = new Marked<>(clock, MOST_PLACES, KnownPlaces::weight);
        this.counts = new Marked<>(clock, MOST_COUNTS, found -> 1);
    }

    /** The places of a sight that is not the whole organisation. A site that is gone is left out. Two commands at most. */
    public Places of(Sight sight) {
        return few(sight)
                ? fewPlaces.find(sight, Map::of, () -> read(sight))
                : places.find(sight, () -> mark(sight), () -> read(sight));
    }

    /** How many sites in sight match, counted up to a limit. */
    public Count count(Sight sight, SiteFilter filter) {
        boolean all = filter.equals(SiteFilter.ofState(filter.active()));
        return all
                ? counts.find(
                        new Counted(sight, filter.active()),
                        () -> counting(sight, filter),
                        () -> sites.count(sight, filter))
                : sites.count(sight, filter);
    }

    /** No total tells that an inactive site came or went, nor of many keys that a site moved from one to another. */
    private Map<String, Long> counting(Sight sight, SiteFilter filter) {
        boolean told = few(sight) && filter.active().equals(Optional.of(true));
        Map<String, Long> marks = told ? totals.marks(sight.keys()) : Map.of();
        return marks.size() == sight.keys().size() ? marks : Map.of();
    }

    private static int weight(Places found) {
        return 1 + found.tops().size();
    }

    private static boolean few(Sight sight) {
        return sight.keys().size() < Places.MANY;
    }

    private Map<String, Long> mark(Sight sight) {
        return totals.marks(List.of(sight.organisation().value()));
    }

    private Places read(Sight sight) {
        Collection<Site> found = sites.findAll(
                        sight.organisation(),
                        sight.keys().stream().map(SiteId::new).toList())
                .values();
        return Places.of(found.stream()
                .map(site -> new Place(site.id(), site.path(), sites.keyOf(site, SiteSort.NAME)))
                .toList());
    }

    void whenChanged(@Observes Recorded recorded) {
        if (recorded.entries().stream()
                .anyMatch(entry -> entry.aggregate().type().equals(Site.TYPE))) {
            counts.forgetAll();
            fewPlaces.forgetAll();
        }
        if (recorded.entries().stream().anyMatch(entry -> entry.kind().equals(MoveSite.MOVED))) {
            places.forgetAll();
        }
    }
}
