package org.holdfast.web.sitegroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroupFilter;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.graph.PageArguments;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.site.SiteConnection;
import org.jspecify.annotations.Nullable;

/** Site groups: reading them. */
@GraphQLApi
@ApplicationScoped
public class SiteGroupGraph {

    private static final int CHOICES = 10;
    private static final Cursors GROUPS = new Cursors("site-groups");
    private static final Cursors SITES = new Cursors("site-groups/sites");

    private final CurrentActor caller;
    private final ReadSiteGroups groups;

    @Inject
    public SiteGroupGraph(CurrentActor caller, ReadSiteGroups groups) {
        this.caller = caller;
        this.groups = groups;
    }

    @Query
    @Needs(Permission.SITE_READ)
    @Description(
            "The site groups whose name contains the text, by name: all of them for those who read every site, read access or look after groups; others see those through which they hold something.")
    public @NonNull SiteGroupConnection siteGroups(
            @Nullable String text,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        SiteGroupFilter filter = SiteGroupFilter.named(Optional.ofNullable(text));
        return SiteGroupConnection.of(
                groups.page(actor, filter, new PageArguments(first, after, last, before).of(GROUPS)),
                GROUPS,
                groups::keyOf,
                () -> groups.count(actor, filter));
    }

    @Query
    @Needs(Permission.SITE_READ)
    @Description(
            "At most ten site groups to choose from while somebody types: those whose name begins with the text come before those that contain it.")
    public @NonNull List<@NonNull SiteGroupView> siteGroupChoices(@NonNull String text) {
        return groups.choices(actor(), text, CHOICES).stream()
                .map(SiteGroupView::from)
                .toList();
    }

    @Query
    @Needs(Permission.SITE_READ)
    @Description("A site group; `site-group-not-found` when there is none that the caller may see.")
    public @NonNull SiteGroupView siteGroup(@NonNull @Id String id) {
        return SiteGroupView.from(groups.get(actor(), new SiteGroupId(id)));
    }

    @Description("Those of its sites that the caller may see, by name; each counts with all that lies below it.")
    public @NonNull SiteConnection sites(
            @Source SiteGroupView group,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        List<Site> seen = groups.sites(actor, group.group());
        return SiteConnection.of(
                groups.page(seen, new PageArguments(first, after, last, before).of(SITES)),
                SITES,
                groups::keyOf,
                () -> Count.upToLimit(seen.size()));
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }
}
