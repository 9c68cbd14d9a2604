package org.holdfast.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.site.Country;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;

/** The list of sites: search, filters, order, the viewer's own columns. */
@Named("siteList")
@RequestScoped
public class SiteListPage {

    private static final int SIZE = 50;

    private final Parameters parameters;
    private final ReadSites sites;
    private final SiteColumns chosen;
    private final Format format;
    private final Supplier<Actor> actor;
    private final Supplier<SiteQuery> query;
    private final Supplier<Boolean> grouped;
    private final Supplier<Optional<SiteGroup>> group;
    private final Supplier<Page<Site>> page;
    private final Supplier<Count> count;
    private final Supplier<Optional<Site>> below;

    @Inject
    public SiteListPage(
            Parameters parameters,
            CurrentActor caller,
            ReadSites sites,
            ReadSiteGroups groups,
            SiteColumns chosen,
            Format format) {
        this.parameters = parameters;
        this.sites = sites;
        this.chosen = chosen;
        this.format = format;
        this.actor = Once.of(caller::get);
        this.query = Once.of(() -> SiteQuery.from(parameters).within(actor.get(), groups));
        this.grouped = Once.of(() -> groups.any(actor.get()));
        this.group = Once.of(() -> query.get().group().map(id -> groups.get(actor.get(), id)));
        this.page = Once.of(() -> {
            SiteQuery asked = query.get();
            return sites.page(actor.get(), asked.filter(), asked.sort(), parameters.page(asked.cursors(), SIZE));
        });
        this.count = Once.of(() -> sites.count(actor.get(), query.get().filter()));
        this.below = Once.of(() -> filter().below().map(id -> sites.get(actor.get(), id)));
    }

    /** The sites of the page. */
    public List<Site> rows() {
        return page.get().items();
    }

    /** Whether there is no site at all that the viewer may see, whatever the filters. */
    public boolean nothingYet() {
        return rows().isEmpty() && query.get().filter().equals(SiteFilter.none());
    }

    /** How many match, in words. */
    public String counted() {
        return format.counted(count.get(), "site", "sites");
    }

    /** Links to the pages around. */
    public Pager pager() {
        SiteQuery asked = query.get();
        return Pager.of(page.get(), asked.link(parameters.link("/sites")), site -> asked.cursors()
                .cursor(sites.keyOf(site, asked.sort())));
    }

    /** The list in another order. */
    public String sortedBy(String sort) {
        return query.get()
                .sorted(SiteSort.valueOf(sort))
                .link(parameters.link("/sites"))
                .toString();
    }

    /** The list as a file. */
    public String export() {
        return query.get().link(parameters.link("/sites.csv")).toString();
    }

    /** What was asked for. */
    public SiteFilter filter() {
        return query.get().filter();
    }

    /** The order. */
    public String sort() {
        return query.get().sort().name();
    }

    /** The site whose subtree is listed, where one is. */
    public Optional<Site> below() {
        return below.get();
    }

    /** The site group whose sites are listed, where one is. */
    public Optional<SiteGroup> group() {
        return group.get();
    }

    /** Whether there is a site group to choose. */
    public boolean grouped() {
        return grouped.get();
    }

    /** Every country to choose from. */
    public List<Country> countries() {
        return Country.all();
    }

    /** The columns that the viewer chose, after the name. */
    public List<SiteColumn> columns() {
        return chosen.chosen();
    }

    /** The columns to choose from: the built-in ones, those chosen, and the own fields of the sites on this page. */
    public List<SiteColumn> choices() {
        Set<String> own = new TreeSet<>();
        rows().forEach(site -> own.addAll(site.details().ownFields().keySet()));
        return Stream.of(
                        SiteColumn.BUILT_IN.stream(),
                        chosen.chosen().stream(),
                        own.stream().map(SiteColumn::own))
                .flatMap(columns -> columns)
                .distinct()
                .toList();
    }

    /** Remembers the chosen columns in the browser. */
    public void choose() {
        chosen.choose(parameters.texts("column"));
    }
}
