package org.holdfast.web.sitegroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.ChangeGroupSites;
import org.holdfast.domain.sitegroup.DescribeSiteGroup;
import org.holdfast.domain.sitegroup.MakeSiteGroup;
import org.holdfast.domain.sitegroup.RemoveSiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.jspecify.annotations.Nullable;

/** Site groups: changing them. */
@GraphQLApi
@ApplicationScoped
public class SiteGroupChangeGraph {

    private final CurrentActor caller;
    private final MakeSiteGroup making;
    private final DescribeSiteGroup describing;
    private final ChangeGroupSites contents;
    private final RemoveSiteGroup removing;

    @Inject
    public SiteGroupChangeGraph(
            CurrentActor caller,
            MakeSiteGroup making,
            DescribeSiteGroup describing,
            ChangeGroupSites contents,
            RemoveSiteGroup removing) {
        this.caller = caller;
        this.making = making;
        this.describing = describing;
        this.contents = contents;
        this.removing = removing;
    }

    @Mutation
    @Needs(Permission.GROUP_MANAGE)
    @Description("Makes a site group without sites.")
    public @NonNull SiteGroupView makeSiteGroup(@NonNull SiteGroupInput input) {
        return SiteGroupView.from(making.make(actor(), input.called(), input.purpose()));
    }

    @Mutation
    @Needs(Permission.GROUP_MANAGE)
    @Description("Gives a site group another name and description.")
    public @NonNull SiteGroupView describeSiteGroup(
            @NonNull @Id String id, int version, @NonNull SiteGroupInput input) {
        return SiteGroupView.from(
                describing.describe(actor(), new SiteGroupId(id), version, input.called(), input.purpose()));
    }

    @Mutation
    @Needs(Permission.GROUP_MANAGE)
    @Description(
            "Puts sites into a group, which gives what is granted on it: nobody can give what they do not hold there, nor to themselves.")
    public @NonNull SiteGroupView addSitesToGroup(
            @NonNull @Id String id, int version, @NonNull List<@NonNull String> sites) {
        return SiteGroupView.from(contents.add(actor(), new SiteGroupId(id), version, ids(sites)));
    }

    @Mutation
    @Needs(Permission.GROUP_MANAGE)
    @Description(
            "Takes sites out of a group, and with them what came through it: nobody can take what they do not hold there.")
    public @NonNull SiteGroupView takeSitesOutOfGroup(
            @NonNull @Id String id, int version, @NonNull List<@NonNull String> sites) {
        return SiteGroupView.from(contents.takeOut(actor(), new SiteGroupId(id), version, ids(sites)));
    }

    @Mutation
    @Needs(Permission.GROUP_MANAGE)
    @Description("Removes a site group on which nothing is granted; its sites stay as they are.")
    public @NonNull SiteGroupView removeSiteGroup(@NonNull @Id String id, int version, @Nullable String reason) {
        return SiteGroupView.from(removing.remove(
                actor(),
                new SiteGroupId(id),
                version,
                Optional.ofNullable(reason).map(String::strip).filter(text -> !text.isEmpty())));
    }

    private static List<SiteId> ids(List<String> sites) {
        return sites.stream().map(SiteId::new).toList();
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }
}
