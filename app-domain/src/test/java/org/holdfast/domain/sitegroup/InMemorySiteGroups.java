package org.holdfast.domain.sitegroup;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Site groups that last as long as the process. */
public final class InMemorySiteGroups implements SiteGroups {

    private final Map<SiteGroupId, SiteGroup> groups = new HashMap<>();

    @Override
    public synchronized Optional<SiteGroup> find(OrganisationId organisation, SiteGroupId id) {
        return Optional.ofNullable(groups.get(id))
                .filter(group -> group.organisation().equals(organisation));
    }

    @Override
    public synchronized Map<SiteGroupId, SiteGroup> findAll(OrganisationId organisation, Collection<SiteGroupId> ids) {
        Map<SiteGroupId, SiteGroup> found = new HashMap<>();
        ids.forEach(id ->
                find(organisation, id).filter(group -> !group.removed()).ifPresent(group -> found.put(id, group)));
        return found;
    }

    @Override
    public synchronized List<NamedSiteGroup> named(OrganisationId organisation, Collection<SiteGroupId> ids) {
        return findAll(organisation, ids).values().stream()
                .sorted(Comparator.comparing(this::keyOf))
                .map(group -> new NamedSiteGroup(group.id(), group.name()))
                .toList();
    }

    @Override
    public synchronized boolean any(OrganisationId organisation, SiteGroupFilter filter) {
        return !matching(organisation, filter).isEmpty();
    }

    @Override
    public synchronized Set<SiteGroupId> holding(OrganisationId organisation, Collection<String> keys) {
        return matching(organisation, SiteGroupFilter.none()).stream()
                .filter(group -> group.sites().stream().anyMatch(site -> keys.contains(site.value())))
                .map(SiteGroup::id)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized Page<SiteGroup> page(OrganisationId organisation, SiteGroupFilter filter, PageRequest page) {
        return Page.from(page, matching(organisation, filter), this::keyOf);
    }

    @Override
    public synchronized List<SiteGroup> beginning(
            OrganisationId organisation, SiteGroupFilter filter, String text, int most) {
        return matching(organisation, filter).stream()
                .filter(group -> keyOf(group).startsWith(FoldedText.fold(text)))
                .sorted(Comparator.comparing(this::keyOf))
                .limit(most)
                .toList();
    }

    @Override
    public String keyOf(SiteGroup group) {
        return FoldedText.key(group.name().value(), group.id().value());
    }

    @Override
    public synchronized Count count(OrganisationId organisation, SiteGroupFilter filter) {
        return Count.upToLimit(matching(organisation, filter).size());
    }

    @Override
    public synchronized void save(SiteGroup group) {
        groups.merge(group.id(), group, (stored, saved) -> stored.version() < saved.version() ? saved : stored);
    }

    private List<SiteGroup> matching(OrganisationId organisation, SiteGroupFilter filter) {
        return groups.values().stream()
                .filter(group -> group.organisation().equals(organisation) && !group.removed())
                .filter(group -> filter.text().stream()
                        .map(FoldedText::fold)
                        .allMatch(FoldedText.fold(group.name().value())::contains))
                .filter(group -> filter.among().stream().allMatch(some -> some.contains(group.id())))
                .toList();
    }
}
