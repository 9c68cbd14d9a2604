package org.holdfast.domain.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Sites that last as long as the process. */
public final class InMemorySites implements Sites {

    private final Map<SiteId, Site> sites = new HashMap<>();
    private final Map<SiteId, Long> placed = new HashMap<>();

    @Override
    public synchronized Optional<Site> find(OrganisationId organisation, SiteId id) {
        return Optional.ofNullable(sites.get(id))
                .filter(site -> site.organisation().equals(organisation));
    }

    @Override
    public synchronized Map<SiteId, Site> findAll(OrganisationId organisation, Collection<SiteId> ids) {
        Map<SiteId, Site> found = new HashMap<>();
        ids.forEach(id -> find(organisation, id).ifPresent(site -> found.put(id, site)));
        return found;
    }

    @Override
    public synchronized Map<String, Site> findByCodes(OrganisationId organisation, Collection<SiteCode> codes) {
        Map<String, Site> found = new HashMap<>();
        for (Site site : sites.values()) {
            if (site.organisation().equals(organisation)) {
                site.code()
                        .filter(code ->
                                codes.stream().anyMatch(wanted -> wanted.key().equals(code.key())))
                        .ifPresent(code -> found.put(code.key(), site));
            }
        }
        return found;
    }

    @Override
    public synchronized Page<Site> page(Sight sight, SiteFilter filter, SiteSort sort, PageRequest page) {
        List<Site> matching = matching(sight, filter).toList();
        if (sort != SiteSort.NEWEST) {
            return Page.from(page, matching, site -> keyOf(site, sort));
        }
        PageRequest.Direction reversed =
                page.forward() ? PageRequest.Direction.BACKWARD : PageRequest.Direction.FORWARD;
        PageRequest oldestFirst = new PageRequest(page.key(), reversed, page.size());
        Page<Site> ascending = Page.from(oldestFirst, matching, site -> keyOf(site, sort));
        List<Site> descending = new ArrayList<>(ascending.items());
        Collections.reverse(descending);
        return new Page<>(descending, ascending.hasNext(), ascending.hasPrevious());
    }

    @Override
    public synchronized List<Site> beginning(Sight sight, String text, SiteSort by, int most) {
        String key = by == SiteSort.NAME ? FoldedText.fold(text) : FoldedText.caseless(text);
        return matching(sight, SiteFilter.none())
                .filter(site -> keyOf(site, by).startsWith(key))
                .sorted(Comparator.comparing(site -> keyOf(site, by)))
                .limit(most)
                .toList();
    }

    @Override
    public String keyOf(Site site, SiteSort sort) {
        String id = site.id().value();
        return switch (sort) {
            case NAME -> FoldedText.key(site.name().value(), id);
            case CODE -> site.code().map(code -> code.key()).orElse("\uffff") + '\u0001' + id;
            case NEWEST -> id;
        };
    }

    @Override
    public synchronized Count count(Sight sight, SiteFilter filter) {
        return Count.upToLimit(matching(sight, filter).count());
    }

    @Override
    public synchronized Page<Site> children(ScopePath above, PageRequest page) {
        return Page.from(page, children(above), site -> keyOf(site, SiteSort.NAME));
    }

    @Override
    public synchronized Count countChildren(ScopePath above) {
        return Count.upToLimit(children(above).size());
    }

    private List<Site> children(ScopePath above) {
        return sites.values().stream()
                .filter(site -> site.path()
                        .keys()
                        .subList(0, site.path().keys().size() - 1)
                        .equals(above.keys()))
                .toList();
    }

    @Override
    public synchronized void save(Site site) {
        Site stored = sites.get(site.id());
        if (stored == null) {
            sites.put(site.id(), site);
        } else if (stored.version() < site.version()) {
            sites.put(site.id(), new Site(site.id(), site.version(), stored.path(), site.details(), site.active()));
        }
    }

    @Override
    public synchronized void saveAll(List<Site> saved) {
        saved.forEach(this::save);
    }

    @Override
    public synchronized void replant(Site moved) {
        Site stored = sites.get(moved.id());
        boolean newest = placed.getOrDefault(moved.id(), 0L) <= moved.version();
        if (stored != null && stored.version() >= moved.version() && newest) {
            placed.put(moved.id(), moved.version());
            sites.replaceAll((id, site) -> site.path().contains(moved.id().value()) ? transplanted(site, moved) : site);
        }
    }

    private static Site transplanted(Site site, Site moved) {
        List<String> keys = new ArrayList<>(moved.path().keys());
        List<String> former = site.path().keys();
        keys.addAll(former.subList(former.indexOf(moved.id().value()) + 1, former.size()));
        return new Site(site.id(), site.version(), new ScopePath(keys), site.details(), site.active());
    }

    private Stream<Site> matching(Sight sight, SiteFilter filter) {
        return sites.values().stream()
                .filter(site -> sight.reaches(site.path()))
                .filter(site ->
                        filter.below().stream().allMatch(below -> site.path().contains(below.value())))
                .filter(site -> filter.within().stream().allMatch(some -> some.stream()
                        .anyMatch(one -> site.path().contains(one.value()))))
                .filter(site -> filter.active().stream().allMatch(active -> active == site.active()))
                .filter(site -> filter.tag().stream()
                        .allMatch(tag -> site.details().tags().contains(tag)))
                .filter(site -> filter.country().stream()
                        .allMatch(country -> site.details().address().country().equals(Optional.of(country))))
                .filter(site -> filter.text().stream().allMatch(text -> found(site, FoldedText.fold(text))));
    }

    private static boolean found(Site site, String text) {
        return Stream.of(
                        Optional.of(site.name().value()),
                        site.code().map(SiteCode::value),
                        site.details().address().city())
                .flatMap(Optional::stream)
                .anyMatch(value -> FoldedText.fold(value).contains(text));
    }
}
