package org.holdfast.web.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.explain.ExplainAccess;
import org.holdfast.domain.explain.MemberAccess;
import org.holdfast.domain.explain.TeamAccess;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.graph.PageArguments;
import org.holdfast.web.shared.Cursors;
import org.jspecify.annotations.Nullable;

/** Access explained. */
@GraphQLApi
@ApplicationScoped
public class ExplainGraph {

    private static final Cursors MEMBERS = new Cursors("members");

    private final CurrentActor caller;
    private final ExplainAccess explaining;
    private final ReadMembers members;
    private final ReadSites sites;
    private final ReadBoards boards;
    private final ReadSiteGroups groups;

    @Inject
    public ExplainGraph(
            CurrentActor caller,
            ExplainAccess explaining,
            ReadMembers members,
            ReadSites sites,
            ReadBoards boards,
            ReadSiteGroups groups) {
        this.caller = caller;
        this.explaining = explaining;
        this.members = members;
        this.sites = sites;
        this.boards = boards;
        this.groups = groups;
    }

    @Query
    @Needs(Permission.ACCESS_READ)
    @Description("What a member may do where, and through which grant, own or of a team; with grants that have ended.")
    public @NonNull MemberAccessView accessOfMember(@NonNull @Id String id) {
        return MemberAccessView.from(explaining.of(actor(), new MemberId(id)));
    }

    @Query
    @Needs(Permission.ACCESS_READ)
    @Description(
            "Who may do something with a site, and through which grant: on it, on a site above, on a site group with one of these, on the organisation.")
    public @NonNull ThingAccessView accessOfSite(
            @NonNull @Id String id,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        ScopePath path = sites.get(actor, new SiteId(id)).path();
        return thing(actor, path, new PageArguments(first, after, last, before).of(MEMBERS));
    }

    @Query
    @Needs(Permission.ACCESS_READ)
    @Description(
            "Who may do something with a board as a whole, and through which grant: on it or on the organisation. Whoever has a grant on a site that the board is for sees it there.")
    public @NonNull ThingAccessView accessOfBoard(
            @NonNull @Id String id,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        ScopePath path = boards.get(actor, new BoardId(id)).path();
        return thing(actor, path, new PageArguments(first, after, last, before).of(MEMBERS));
    }

    @Query
    @Needs(Permission.ACCESS_READ)
    @Description("Who was granted something on a site group.")
    public @NonNull ThingAccessView accessOfSiteGroup(
            @NonNull @Id String id,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        SiteGroupId group = groups.get(actor, new SiteGroupId(id)).id();
        return thing(
                explaining.members(actor, group, new PageArguments(first, after, last, before).of(MEMBERS)),
                explaining.teams(actor, group, PageRequest.first(PageRequest.MAXIMUM)));
    }

    private ThingAccessView thing(Actor actor, ScopePath path, PageRequest page) {
        return thing(
                explaining.members(actor, path, page),
                explaining.teams(actor, path, PageRequest.first(PageRequest.MAXIMUM)));
    }

    private ThingAccessView thing(Page<MemberAccess> some, Page<TeamAccess> first) {
        return new ThingAccessView(
                MemberAccessConnection.of(some, MEMBERS, one -> members.keyOf(one.member())),
                first.items().stream().map(TeamAccessView::from).toList());
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }
}
