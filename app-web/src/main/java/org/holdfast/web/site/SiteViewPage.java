package org.holdfast.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.activity.ReadActivity;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.Address;
import org.holdfast.domain.site.Country;
import org.holdfast.domain.site.DeactivateSite;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.NamedSiteGroup;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.journal.HistoryLine;
import org.holdfast.web.journal.HistoryLines;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Parameters;

/** A site: what is known of it, what lies below it, what happened to it. */
@Named("siteView")
@RequestScoped
public class SiteViewPage {

    private static final int CHILDREN = 20;
    private static final int ENTRIES = 10;

    private final Parameters parameters;
    private final Onward onward;
    private final Access access;
    private final ReadSites sites;
    private final DeactivateSite activity;
    private final Supplier<Actor> actor;
    private final Supplier<Site> site;
    private final Supplier<List<Site>> ancestors;
    private final Supplier<Page<Site>> children;
    private final Supplier<List<HistoryLine>> history;
    private final Supplier<List<NamedSiteGroup>> groups;

    @Inject
    public SiteViewPage(
            Parameters parameters,
            Onward onward,
            CurrentActor caller,
            Access access,
            ReadSites sites,
            ReadSiteGroups groups,
            DeactivateSite activity,
            ReadActivity journal,
            HistoryLines lines) {
        this.parameters = parameters;
        this.onward = onward;
        this.access = access;
        this.sites = sites;
        this.activity = activity;
        this.actor = Once.of(caller::get);
        this.site = Once.of(
                () -> sites.get(actor.get(), new SiteId(parameters.text("id").orElse(""))));
        this.ancestors = Once.of(this::readAncestors);
        this.children = Once.of(() -> sites.children(actor.get(), site.get().id(), PageRequest.first(CHILDREN)));
        this.groups = Once.of(() -> groups.holding(actor.get(), site.get()));
        this.history = Once.of(() -> lines.of(
                actor.get(),
                journal.historyInBrief(actor.get(), site.get().ref(), PageRequest.first(ENTRIES))
                        .items()));
    }

    /** The site. */
    public Site site() {
        return site.get();
    }

    /** The sites above that the viewer may see, from the top. */
    public List<Site> ancestors() {
        return ancestors.get();
    }

    /** The first sites below. */
    public Page<Site> children() {
        return children.get();
    }

    /** Whether the viewer may see what happened to it. */
    public boolean told() {
        return access.may(actor.get(), Permission.ACTIVITY_READ, site.get().path());
    }

    /** What happened last. */
    public List<HistoryLine> history() {
        return history.get();
    }

    /** The site groups that hold it or a site above it. */
    public List<NamedSiteGroup> groups() {
        return groups.get();
    }

    /** Whether the viewer may change the site. */
    public boolean writable() {
        return access.may(actor.get(), Permission.SITE_WRITE, site.get().path());
    }

    /** The address in the lines of an envelope; empty where there is none. */
    public String address() {
        Address address = site.get().details().address();
        String town = Stream.of(address.postalCode(), address.city())
                .flatMap(Optional::stream)
                .reduce((code, city) -> code + " " + city)
                .orElse("");
        return Stream.of(
                        address.street().orElse(""),
                        town,
                        address.region().orElse(""),
                        address.country().map(Country::englishName).orElse(""))
                .filter(line -> !line.isEmpty())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    /** Takes the site out of every scope. */
    public void deactivate() {
        Site after = activity.deactivate(actor.get(), site.get().id(), version(), parameters.text("reason"));
        lead(after, "site-deactivated");
    }

    /** Brings the site back. */
    public void reactivate() {
        Site after = activity.reactivate(actor.get(), site.get().id(), version(), parameters.text("reason"));
        lead(after, "site-reactivated");
    }

    private long version() {
        return FormNumbers.version(parameters);
    }

    private void lead(Site after, String notice) {
        onward.to("/sites/" + after.id(), notice, Map.of("name", after.name().value()));
    }

    private List<Site> readAncestors() {
        List<SiteId> ids = site.get().ancestors();
        Map<SiteId, Site> found = ids.isEmpty() ? Map.of() : sites.findAll(actor.get(), ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }
}
