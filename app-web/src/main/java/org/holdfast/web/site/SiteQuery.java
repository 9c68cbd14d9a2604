package org.holdfast.web.site;

import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.site.Country;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Link;
import org.holdfast.web.shared.Parameters;

/**
 * What the address of a list of sites asks for.
 *
 * @param filter what is shown
 * @param sort in which order
 * @param group the site group whose sites are shown, with all below them
 * @param groupName its name, where a form without a script asks
 */
record SiteQuery(SiteFilter filter, SiteSort sort, Optional<SiteGroupId> group, Optional<String> groupName) {

    private static final String ACTIVE = "active";

    /** The query of a request. What cannot be read in the order or the state is taken as not given. */
    static SiteQuery from(Parameters parameters) {
        InputCheck check = new InputCheck();
        Optional<SiteId> below = parameters.text("below").flatMap(id -> check.value(() -> new SiteId(id)));
        Optional<Country> country = parameters.text("country").flatMap(name -> check.value(() -> Country.parse(name)));
        Optional<SiteGroupId> group = parameters.text("group").flatMap(id -> check.value(() -> new SiteGroupId(id)));
        check.done();
        SiteSort sort = parameters.text("sort").flatMap(SiteQuery::sort).orElse(SiteSort.NAME);
        Optional<Boolean> active = parameters.text("state").flatMap(SiteQuery::active);
        return new SiteQuery(
                new SiteFilter(parameters.text("q"), active, below, parameters.text("tag"), country),
                sort,
                group,
                parameters.text("groupName"));
    }

    /** The list with this query, from its beginning. */
    Link link(Link list) {
        return list.with("q", filter.text())
                .with("state", filter.active().map(active -> active ? ACTIVE : "inactive"))
                .with("below", filter.below().map(SiteId::value))
                .with("country", filter.country().map(Country::code))
                .with("tag", filter.tag())
                .with("group", group.map(SiteGroupId::value))
                .with("sort", sort == SiteSort.NAME ? Optional.empty() : Optional.of(sort.name()));
    }

    /** The same in another order. */
    SiteQuery sorted(SiteSort other) {
        return new SiteQuery(filter, other, group, groupName);
    }

    /**
     * Narrowed to the sites of the group.
     *
     * @throws org.holdfast.domain.shared.NotFoundException {@code site-group-not-found}
     */
    SiteQuery within(Actor actor, ReadSiteGroups groups) {
        return group.or(() -> groupName.map(name -> named(actor, groups, name)))
                .map(id ->
                        new SiteQuery(filter.within(groups.within(actor, id)), sort, Optional.of(id), Optional.empty()))
                .orElse(this);
    }

    private static SiteGroupId named(Actor actor, ReadSiteGroups groups, String name) {
        return groups.findByName(actor, name)
                .map(SiteGroup::id)
                .orElseThrow(() -> NotFoundException.notFound(SiteGroup.TYPE));
    }

    /** The cursors of the list in its order. */
    Cursors cursors() {
        return new Cursors("sites/" + sort);
    }

    private static Optional<SiteSort> sort(String name) {
        for (SiteSort sort : SiteSort.values()) {
            if (sort.name().equals(name)) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }

    private static Optional<Boolean> active(String state) {
        return switch (state) {
            case ACTIVE -> Optional.of(true);
            case "inactive" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
