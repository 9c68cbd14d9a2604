package org.holdfast.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.graph.PageArguments;
import org.holdfast.web.shared.Cursors;
import org.jspecify.annotations.Nullable;

/** Reading sites. */
@GraphQLApi
@ApplicationScoped
public class SiteGraph {

    private static final int CHOICES = 10;
    private static final Cursors CHILDREN = new Cursors("sites/children");

    private final CurrentActor caller;
    private final ReadSites sites;
    private final ReadSiteGroups groups;

    @Inject
    public SiteGraph(CurrentActor caller, ReadSites sites, ReadSiteGroups groups) {
        this.caller = caller;
        this.sites = sites;
        this.groups = groups;
    }

    @Query
    @Needs(Permission.SITE_READ)
    @Description("The sites that the caller may see and that match.")
    public @NonNull SiteConnection sites(
            @Nullable SiteFilterInput filter,
            @DefaultValue("NAME") SiteOrder sort,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        SiteFilter narrowed = SiteFilterInput.filter(filter, actor, groups);
        Cursors list = new Cursors("sites/" + sort);
        return SiteConnection.of(
                sites.page(actor, narrowed, sort.sort(), new PageArguments(first, after, last, before).of(list)),
                list,
                site -> sites.keyOf(site, sort.sort()),
                () -> sites.count(actor, narrowed));
    }

    @Query
    @Needs(Permission.SITE_READ)
    @Description(
            "At most ten sites to choose from while somebody types: those whose name or code begins with the text come before those that contain it in name, code or city.")
    public @NonNull List<@NonNull SiteView> siteChoices(@NonNull String text) {
        return sites.choices(actor(), text, CHOICES).stream()
                .map(SiteView::from)
                .toList();
    }

    @Query
    @Needs(Permission.SITE_READ)
    @Description("The topmost sites that the caller may see, by name.")
    public @NonNull SiteConnection topSites(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        Actor actor = actor();
        return SiteConnection.of(
                sites.top(actor, new PageArguments(first, after, last, before).of(CHILDREN)),
                CHILDREN,
                this::nameKey,
                () -> sites.countTop(actor));
    }

    @Query
    @Needs(Permission.SITE_READ)
    @Description("A site; `site-not-found` when there is none that the caller may see.")
    public @NonNull SiteView site(@NonNull @Id String id) {
        return SiteView.from(sites.get(actor(), new SiteId(id)));
    }

    @Query
    @Needs(Permission.SITE_READ)
    @Description("The site of a code, ignoring case; null when there is none that the caller may see.")
    public @Nullable SiteView siteByCode(@NonNull String code) {
        return sites.findByCode(actor(), new SiteCode(code)).map(SiteView::from).orElse(null);
    }

    @Description("The site directly above; null at the top, and where the caller may not see it.")
    public List<@Nullable SiteView> parent(@Source List<SiteView> below) {
        Map<SiteId, Site> found = found(below.stream()
                .flatMap(site -> site.above().stream())
                .map(SiteId::new)
                .toList());
        return below.stream().map(site -> view(found, site.above())).toList();
    }

    @Description("The id of the site directly above; null at the top, and where the caller may not see it.")
    public @Id @Nullable String parentId(@Source SiteView below) {
        return below.above()
                .filter(above -> sites.sees(
                        actor(), below.ancestorIds().stream().map(SiteId::new).toList()))
                .orElse(null);
    }

    @Description("The sites above that the caller may see, from the top.")
    public @NonNull List<@NonNull List<@NonNull SiteView>> ancestors(@Source List<SiteView> below) {
        Map<SiteId, Site> found = found(below.stream()
                .flatMap(site -> site.ancestorIds().stream())
                .map(SiteId::new)
                .toList());
        return below.stream()
                .map(site -> site.ancestorIds().stream()
                        .map(id -> found.get(new SiteId(id)))
                        .filter(Objects::nonNull)
                        .map(SiteView::from)
                        .toList())
                .toList();
    }

    @Description("The sites directly below, by name.")
    public @NonNull SiteConnection children(
            @Source SiteView above,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        SiteId parent = new SiteId(above.id());
        return SiteConnection.of(
                sites.children(actor, parent, new PageArguments(first, after, last, before).of(CHILDREN)),
                CHILDREN,
                this::nameKey,
                () -> sites.countChildren(actor, parent));
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }

    private String nameKey(Site site) {
        return sites.keyOf(site, SiteSort.NAME);
    }

    private Map<SiteId, Site> found(List<SiteId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sites.findAll(actor(), ids.stream().distinct().toList());
    }

    private static @Nullable SiteView view(Map<SiteId, Site> found, Optional<String> id) {
        return id.map(SiteId::new).map(found::get).map(SiteView::from).orElse(null);
    }
}
