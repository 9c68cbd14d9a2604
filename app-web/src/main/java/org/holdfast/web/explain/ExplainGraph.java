package org.holdfast.web.explain;

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
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.explain.ExplainAccess;
import org.holdfast.domain.explain.ExplainTokens;
import org.holdfast.domain.explain.ExplainedGrant;
import org.holdfast.domain.explain.ExplainedThing;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.token.ReadTokens;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.graph.PageArguments;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.token.TokenConnection;
import org.jspecify.annotations.Nullable;

/** Access explained. */
@GraphQLApi
@ApplicationScoped
public class ExplainGraph {

    private static final Cursors MEMBERS = new Cursors("members");
    private static final Cursors TOKENS = new Cursors("tokens");
    private static final Cursors GRANTS = new Cursors("grants");
    private static final Cursors TEAMS = new Cursors("teams");

    private final CurrentActor caller;
    private final ExplainAccess explaining;
    private final ExplainTokens explainingTokens;
    private final FoundGrants found;
    private final ReadTokens tokens;
    private final ReadMembers members;
    private final ReadSites sites;
    private final ReadBoards boards;
    private final ReadSiteGroups groups;

    @Inject
    public ExplainGraph(
            CurrentActor caller,
            ExplainAccess explaining,
            ExplainTokens explainingTokens,
            FoundGrants found,
            ReadTokens tokens,
            ReadMembers members,
            ReadSites sites,
            ReadBoards boards,
            ReadSiteGroups groups) {
        this.caller = caller;
        this.explaining = explaining;
        this.explainingTokens = explainingTokens;
        this.found = found;
        this.tokens = tokens;
        this.members = members;
        this.sites = sites;
        this.boards = boards;
        this.groups = groups;
    }

    @Query
    @Needs(Permission.ACCESS_READ)
    @Description("What a member may do where, and through which grant, own or of a team; with grants that have ended.")
    public @NonNull AccessOfMemberView accessOfMember(@NonNull @Id String id) {
        return AccessOfMemberView.from(explaining.of(actor(), new MemberId(id)));
    }

    @Description("What was granted, that to the member first and then that to each team; with grants that have ended.")
    public @NonNull ExplainedGrantConnection grants(
            @Source AccessOfMemberView access,
            @Description("Found in what the role, the place or the team is called.") @Nullable String text,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        List<ExplainedGrant> all = found.of(actor, access.access().grants(), Optional.ofNullable(text));
        PageRequest page = new PageArguments(first, after, last, before).of(GRANTS);
        return ExplainedGrantConnection.of(
                actor.organisation(), Page.from(page, all, ExplainedGrant::order), GRANTS, all.size());
    }

    @Description(
            "The tokens that the member made and that let programs in now, by name; none of them does more than the member may. For who sees what is granted everywhere.")
    public @NonNull TokenConnection tokens(
            @Source AccessOfMemberView access,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        MemberId maker = new MemberId(access.member().id());
        return TokenConnection.of(
                explainingTokens.of(actor, maker, new PageArguments(first, after, last, before).of(TOKENS)),
                TOKENS,
                tokens,
                () -> explainingTokens.count(actor, maker));
    }

    @Query
    @Needs(Permission.ACCESS_READ)
    @Description(
            "Who may do something with a site, and through which grant: on it, on a site above, on a site group with one of these, on the organisation, or on a board that the site is in. For who sees what is granted there.")
    public @NonNull ThingAccessView accessOfSite(
            @NonNull @Id String id,
            @Description("Found in the names of those who are told of, and in mail addresses.") @Nullable String text,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        return thing(
                actor,
                ExplainedThing.of(sites.get(actor, new SiteId(id))),
                text,
                new PageArguments(first, after, last, before));
    }

    @Query
    @Needs(Permission.ACCESS_READ)
    @Description(
            "Who may do something with a board, and through which grant: on it, on the organisation, or on a site that it is for, where they see it with what it asks there. For who sees what is granted there.")
    public @NonNull ThingAccessView accessOfBoard(
            @NonNull @Id String id,
            @Description("Found in the names of those who are told of, and in mail addresses.") @Nullable String text,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        return thing(
                actor,
                ExplainedThing.of(boards.get(actor, new BoardId(id))),
                text,
                new PageArguments(first, after, last, before));
    }

    @Query
    @Needs(Permission.ACCESS_READ)
    @Description("Who was granted something on a site group. For who sees what is granted on it.")
    public @NonNull ThingAccessView accessOfSiteGroup(
            @NonNull @Id String id,
            @Description("Found in the names of those who are told of, and in mail addresses.") @Nullable String text,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        return thing(
                actor,
                ExplainedThing.of(groups.get(actor, new SiteGroupId(id))),
                text,
                new PageArguments(first, after, last, before));
    }

    @Description("The teams that were granted something that reaches it, by name.")
    public @NonNull TeamAccessConnection teams(
            @Source ThingAccessView access,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return TeamAccessConnection.of(
                explaining.teams(
                        actor(),
                        access.thing(),
                        access.text(),
                        new PageArguments(first, after, last, before).of(TEAMS)),
                TEAMS,
                explaining::keyOf);
    }

    private ThingAccessView thing(Actor actor, ExplainedThing thing, @Nullable String given, PageArguments page) {
        Optional<String> text = Optional.ofNullable(given);
        return new ThingAccessView(
                MemberAccessConnection.of(
                        explaining.members(actor, thing, text, page.of(MEMBERS)),
                        MEMBERS,
                        one -> members.keyOf(one.member())),
                thing,
                text);
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }
}
