package org.holdfast.web.site;

import io.smallrye.graphql.api.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.site.DeactivateSite;
import org.holdfast.domain.site.DescribeSite;
import org.holdfast.domain.site.MoveSite;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.RegisterSite;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteName;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.GivenFields;
import org.holdfast.web.graph.Needs;
import org.jspecify.annotations.Nullable;

/** Changing sites. */
@GraphQLApi
@ApplicationScoped
public class SiteChangeGraph {

    private final CurrentActor caller;
    private final ReadSites sites;
    private final RegisterSite register;
    private final DescribeSite describe;
    private final MoveSite move;
    private final DeactivateSite deactivate;

    @Inject
    public SiteChangeGraph(
            CurrentActor caller,
            ReadSites sites,
            RegisterSite register,
            DescribeSite describe,
            MoveSite move,
            DeactivateSite deactivate) {
        this.caller = caller;
        this.sites = sites;
        this.register = register;
        this.describe = describe;
        this.move = move;
        this.deactivate = deactivate;
    }

    @Mutation
    @Needs(Permission.SITE_WRITE)
    @Description("Registers an active site.")
    public @NonNull SiteView registerSite(@NonNull RegisterSiteInput input) {
        return SiteView.from(register.register(actor(), input.parent(), input.details()));
    }

    @Mutation
    @Needs(Permission.SITE_WRITE)
    @Description("Changes what is known of a site.")
    public @NonNull SiteView describeSite(
            @NonNull @Id String id, int version, @NonNull DescribeSiteInput input, Context context) {
        Actor actor = actor();
        SiteId site = new SiteId(id);
        GivenFields given = GivenFields.of(context, "input");
        return SiteView.from(describe.describe(actor, site, version, input.applied(sites.get(actor, site), given)));
    }

    @Mutation
    @Needs(Permission.SITE_WRITE)
    @Description("Gives a site another name.")
    public @NonNull SiteView renameSite(@NonNull @Id String id, int version, @NonNull String name) {
        return SiteView.from(describe.rename(actor(), new SiteId(id), version, new SiteName(name)));
    }

    @Mutation
    @Needs(Permission.SITE_WRITE)
    @Description("Moves a site, with all below it.")
    public @NonNull SiteView moveSite(
            @NonNull @Id String id,
            int version,
            @Description("The new site above; the top of the tree when absent or null.") @Id @Nullable
                    String parentId) {
        Optional<SiteId> parent = Optional.ofNullable(parentId).map(SiteId::new);
        return SiteView.from(move.move(actor(), new SiteId(id), version, parent));
    }

    @Mutation
    @Needs(Permission.SITE_WRITE)
    @Description("Takes a site out of every scope; its data stays.")
    public @NonNull SiteView deactivateSite(@NonNull @Id String id, int version, @Nullable String reason) {
        return SiteView.from(deactivate.deactivate(actor(), new SiteId(id), version, Optional.ofNullable(reason)));
    }

    @Mutation
    @Needs(Permission.SITE_WRITE)
    @Description("Brings a site back into the scopes.")
    public @NonNull SiteView reactivateSite(@NonNull @Id String id, int version, @Nullable String reason) {
        return SiteView.from(deactivate.reactivate(actor(), new SiteId(id), version, Optional.ofNullable(reason)));
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }
}
