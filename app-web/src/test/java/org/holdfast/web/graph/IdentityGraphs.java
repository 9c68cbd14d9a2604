package org.holdfast.web.graph;

import java.time.Duration;
import org.holdfast.domain.access.RightsNow;
import org.holdfast.domain.board.BoardReaches;
import org.holdfast.domain.board.Boards;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.directory.ConnectDirectory;
import org.holdfast.domain.directory.DirectoryTurn;
import org.holdfast.domain.directory.FakeDirectoryProvider;
import org.holdfast.domain.directory.FindDirectories;
import org.holdfast.domain.directory.InMemoryDirectories;
import org.holdfast.domain.directory.InMemoryDirectoryLinks;
import org.holdfast.domain.directory.InMemorySyncStates;
import org.holdfast.domain.directory.ReadDirectories;
import org.holdfast.domain.directory.ReadDirectoriesAgain;
import org.holdfast.domain.directory.SyncProgress;
import org.holdfast.domain.explain.ExplainAccess;
import org.holdfast.domain.explain.ExplainTokens;
import org.holdfast.domain.explain.ReachOfGrants;
import org.holdfast.domain.factor.DemandedFactors;
import org.holdfast.domain.factor.FactorMails;
import org.holdfast.domain.factor.InMemoryFactors;
import org.holdfast.domain.factor.ReadFactors;
import org.holdfast.domain.factor.ResetFactor;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.mail.InMemoryMails;
import org.holdfast.domain.mail.PostMail;
import org.holdfast.domain.mail.ReadOutbox;
import org.holdfast.domain.member.ChangeGrants;
import org.holdfast.domain.member.ChangeMember;
import org.holdfast.domain.member.CorrectInvitation;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.InviteMember;
import org.holdfast.domain.member.MemberProjection;
import org.holdfast.domain.member.MemberRoleHolders;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.member.ReactivateMember;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.member.ReadPeople;
import org.holdfast.domain.member.RenameMember;
import org.holdfast.domain.member.ScopePaths;
import org.holdfast.domain.member.SuspendMember;
import org.holdfast.domain.member.WithdrawInvitation;
import org.holdfast.domain.organisation.DescribeOrganisation;
import org.holdfast.domain.organisation.InMemoryOrganisations;
import org.holdfast.domain.organisation.OrganisationProjection;
import org.holdfast.domain.organisation.ReadOrganisation;
import org.holdfast.domain.organisation.RequireSecondFactor;
import org.holdfast.domain.review.CloseReview;
import org.holdfast.domain.review.DecideOnGrants;
import org.holdfast.domain.review.InMemoryAccessReviews;
import org.holdfast.domain.review.ListGrants;
import org.holdfast.domain.review.OpenReview;
import org.holdfast.domain.review.ReadReviews;
import org.holdfast.domain.review.ReviewDays;
import org.holdfast.domain.review.ReviewDecisionProjection;
import org.holdfast.domain.review.ReviewNames;
import org.holdfast.domain.review.ReviewPartProjection;
import org.holdfast.domain.review.ReviewProjection;
import org.holdfast.domain.review.ReviewerStandIn;
import org.holdfast.domain.role.ChangeRole;
import org.holdfast.domain.role.ChangeRoles;
import org.holdfast.domain.role.InMemoryOwnRoles;
import org.holdfast.domain.role.MakeRole;
import org.holdfast.domain.role.OwnRoleProjection;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.role.RemoveRole;
import org.holdfast.domain.role.RoleUses;
import org.holdfast.domain.shared.FiredEvents;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.signin.EndSession;
import org.holdfast.domain.signin.InMemoryAttempts;
import org.holdfast.domain.signin.InMemorySessions;
import org.holdfast.domain.signin.InMemorySignInLinks;
import org.holdfast.domain.signin.ReadMailedLinks;
import org.holdfast.domain.signin.ReadSessions;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.SendInvitation;
import org.holdfast.domain.signin.SessionEventProjection;
import org.holdfast.domain.signin.SessionLimits;
import org.holdfast.domain.signin.SignInEventProjection;
import org.holdfast.domain.signin.SignInMails;
import org.holdfast.domain.signin.SlowDown;
import org.holdfast.domain.signon.ChangeOwnerLinks;
import org.holdfast.domain.signon.ChangeSingleSignOn;
import org.holdfast.domain.signon.ConfigureSingleSignOn;
import org.holdfast.domain.signon.EndSingleSignOn;
import org.holdfast.domain.signon.EnforceSingleSignOn;
import org.holdfast.domain.signon.FakeIdentityProvider;
import org.holdfast.domain.signon.ForgetAccounts;
import org.holdfast.domain.signon.InMemoryProviderIdentities;
import org.holdfast.domain.signon.InMemorySingleSignOns;
import org.holdfast.domain.signon.ProveProvider;
import org.holdfast.domain.signon.ReadSingleSignOn;
import org.holdfast.domain.signon.SaveSingleSignOn;
import org.holdfast.domain.signon.SignOnEvents;
import org.holdfast.domain.signon.SingleSignOnProjection;
import org.holdfast.domain.signon.TestConnection;
import org.holdfast.domain.site.PlacesFixture;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Sites;
import org.holdfast.domain.sitegroup.ChangeGroupSites;
import org.holdfast.domain.sitegroup.ChangeSiteGroups;
import org.holdfast.domain.sitegroup.DescribeSiteGroup;
import org.holdfast.domain.sitegroup.InMemorySiteGroups;
import org.holdfast.domain.sitegroup.MakeSiteGroup;
import org.holdfast.domain.sitegroup.OnlyUnusedGroupsAreRemoved;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.RemoveSiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupProjection;
import org.holdfast.domain.sitegroup.SiteGroupTurn;
import org.holdfast.domain.team.ChangeTeamGrants;
import org.holdfast.domain.team.ChangeTeamMembers;
import org.holdfast.domain.team.ChangeTeams;
import org.holdfast.domain.team.DescribeTeam;
import org.holdfast.domain.team.FormTeam;
import org.holdfast.domain.team.GrantsInForce;
import org.holdfast.domain.team.GrantsOnSiteGroups;
import org.holdfast.domain.team.GrantsThroughTeams;
import org.holdfast.domain.team.InMemoryTeams;
import org.holdfast.domain.team.OwnTeams;
import org.holdfast.domain.team.ReadTeams;
import org.holdfast.domain.team.RemoveTeam;
import org.holdfast.domain.team.TeamProjection;
import org.holdfast.domain.team.TeamRoleHolders;
import org.holdfast.domain.token.ActorRights;
import org.holdfast.domain.token.InMemoryApiTokens;
import org.holdfast.domain.token.InMemoryTokenUses;
import org.holdfast.domain.token.LiveTokensOnGroups;
import org.holdfast.domain.token.MakeToken;
import org.holdfast.domain.token.ReadTokens;
import org.holdfast.domain.token.RevokeToken;
import org.holdfast.domain.token.TokenGrants;
import org.holdfast.domain.token.TokenProjection;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.directory.DirectoryGraph;
import org.holdfast.web.explain.ExplainGraph;
import org.holdfast.web.explain.FoundGrants;
import org.holdfast.web.factor.SecondFactorGraph;
import org.holdfast.web.mail.OutboxGraph;
import org.holdfast.web.member.GrantGraph;
import org.holdfast.web.member.GrantWords;
import org.holdfast.web.member.MemberGraph;
import org.holdfast.web.member.PeopleGraph;
import org.holdfast.web.organisation.OrganisationGraph;
import org.holdfast.web.review.ReviewChangeGraph;
import org.holdfast.web.review.ReviewGraph;
import org.holdfast.web.role.RoleGraph;
import org.holdfast.web.session.SessionGraph;
import org.holdfast.web.shared.Texts;
import org.holdfast.web.signon.SingleSignOnGraph;
import org.holdfast.web.sitegroup.SiteGroupChangeGraph;
import org.holdfast.web.sitegroup.SiteGroupGraph;
import org.holdfast.web.team.TeamChangeGraph;
import org.holdfast.web.team.TeamGraph;
import org.holdfast.web.token.TokenGraph;

/** Organisation, members and outbox on in-memory stores, with a journal of their own. */
public final class IdentityGraphs {

    public final InMemoryMembers members = new InMemoryMembers();
    public final InMemoryTeams teams = new InMemoryTeams();
    public final InMemorySiteGroups groups = new InMemorySiteGroups();
    public final InMemoryOwnRoles roles = new InMemoryOwnRoles();
    public final InMemoryOrganisations organisations = new InMemoryOrganisations();
    public final InMemoryApiTokens tokens = new InMemoryApiTokens();
    public final InMemoryAccessReviews reviews = new InMemoryAccessReviews();
    public final InMemorySessions sessions = new InMemorySessions();
    public final InMemoryFactors factors = new InMemoryFactors();
    public final InMemoryMails mails = new InMemoryMails();
    public final InMemorySingleSignOns signOn = new InMemorySingleSignOns();
    public final FakeIdentityProvider provider = new FakeIdentityProvider();
    public final KernelFixture kernel = new KernelFixture(
            new MemberProjection(members),
            new TeamProjection(teams),
            new OwnRoleProjection(roles),
            new SiteGroupProjection(groups),
            new OrganisationProjection(organisations),
            new SignInEventProjection(),
            new SessionEventProjection(),
            new TokenProjection(tokens),
            new ReviewProjection(reviews),
            new ReviewPartProjection(reviews),
            new ReviewDecisionProjection(reviews),
            new SingleSignOnProjection(signOn));
    private final CurrentActor caller;
    private final Sites sites;
    private final Boards boards;

    IdentityGraphs(CurrentActor caller, Sites sites, Boards boards) {
        this.caller = caller;
        this.sites = sites;
        this.boards = boards;
    }

    void give() {
        ReadOrganisation organisation = new ReadOrganisation(organisations);
        giveMembers();
        GivenInstances.give(new PeopleGraph(caller, new ReadPeople(kernel.access, members)));
        GivenInstances.give(new OrganisationGraph(
                caller,
                organisation,
                new DescribeOrganisation(kernel.access, organisation, kernel.recorder),
                new RequireSecondFactor(kernel.access, organisation, kernel.recorder)));
        giveSecondFactors();
        giveSessions();
        giveTokens();
        giveReviews();
        giveSignOn();
        giveDirectories();
        GivenInstances.give(new OutboxGraph(
                caller,
                new ReadOutbox(kernel.access, mails, new NoMailServer()),
                new ReadMailedLinks(new InMemorySignInLinks(), kernel.clock)));
    }

    private SaveSingleSignOn saving() {
        return new SaveSingleSignOn(signOn, kernel.claims, kernel.recorder, kernel.exclusive);
    }

    private ProveProvider proof() {
        return new ProveProvider(organisations, provider);
    }

    private ChangeSingleSignOn changing() {
        return new ChangeSingleSignOn(kernel.access, signOn, kernel.recorder);
    }

    private void giveDirectories() {
        InMemoryDirectories directories = new InMemoryDirectories();
        DirectoryTurn turn = new DirectoryTurn(directories, kernel.exclusive);
        FakeDirectoryProvider broker = new FakeDirectoryProvider();
        SyncProgress progress = new SyncProgress(new InMemorySyncStates(), kernel.recorder, kernel.ids, kernel.clock);
        ConnectDirectory connecting =
                new ConnectDirectory(directories, progress, kernel.recorder, new FiredEvents<>(), kernel.clock);
        GivenInstances.give(new DirectoryGraph(
                caller,
                new ReadDirectories(kernel.access, directories, new InMemoryDirectoryLinks(), progress, broker),
                new ReadDirectoriesAgain(
                        kernel.access,
                        signOn,
                        directories,
                        broker,
                        new FindDirectories(broker, directories, connecting, turn),
                        connecting,
                        turn)));
    }

    RightsNow rights() {
        ReadRoles allowed = new ReadRoles(kernel.access, roles);
        return new ActorRights(
                members,
                tokens,
                new GrantsInForce(teams, groups, allowed, kernel.clock),
                new TokenGrants(sites, groups, allowed, kernel.clock),
                kernel.clock);
    }

    private NobodyGrantsWhatTheyLack grantable() {
        return new NobodyGrantsWhatTheyLack(
                kernel.access,
                new ScopePaths(sites, boards, groups),
                new ReadRoles(kernel.access, roles),
                new GrantsThroughTeams(teams),
                kernel.clock);
    }

    private void giveSignOn() {
        NobodyGrantsWhatTheyLack grantable = grantable();
        GivenInstances.give(new SingleSignOnGraph(
                caller,
                new ReadSingleSignOn(kernel.access, signOn, provider, proof()),
                new ConfigureSingleSignOn(
                        kernel.access,
                        signOn,
                        provider,
                        proof(),
                        grantable,
                        saving(),
                        new SignOnEvents(kernel.recorder, kernel.ids)),
                new EnforceSingleSignOn(changing()),
                new ChangeOwnerLinks(changing()),
                new EndSingleSignOn(kernel.access, signOn, saving()),
                new TestConnection(kernel.access, signOn, provider),
                new ForgetAccounts(
                        kernel.access,
                        new ReadMembers(kernel.access, members),
                        new InMemoryProviderIdentities(),
                        grantable,
                        kernel.recorder),
                new Texts()));
    }

    private void giveSecondFactors() {
        ReadMembers reading = new ReadMembers(kernel.access, members);
        NobodyGrantsWhatTheyLack grantable = new NobodyGrantsWhatTheyLack(
                kernel.access,
                new ScopePaths(sites, boards, groups),
                new ReadRoles(kernel.access, roles),
                new GrantsThroughTeams(teams),
                kernel.clock);
        GivenInstances.give(new SecondFactorGraph(
                caller,
                new ReadFactors(kernel.access, reading, factors, new DemandedFactors(factors, organisations)),
                new ResetFactor(
                        kernel.access,
                        reading,
                        grantable,
                        factors,
                        new SecurityEvents(kernel.recorder, kernel.ids),
                        new FactorMails(
                                new PostMail(mails, new FiredEvents<>(), kernel.ids, kernel.clock),
                                new PublicUrl("https://holdfast.example.com")))));
    }

    private void giveReviews() {
        ReadSites readSites = new ReadSites(kernel.access, sites, PlacesFixture.of(sites));
        ReadBoards readBoards =
                new ReadBoards(kernel.access, boards, new BoardReaches(boards, sites, PlacesFixture.of(sites)));
        ReadTeams readTeams = new ReadTeams(kernel.access, teams, members);
        ReviewDays days = new ReviewDays(organisations, kernel.clock);
        ReadReviews reading = new ReadReviews(kernel.access, reviews, members, teams, days, kernel.clock);
        ListGrants listing = new ListGrants(
                members,
                teams,
                readTeams,
                readSites,
                readBoards,
                new ReadSiteGroups(kernel.access, groups, readSites),
                groups,
                kernel.ids,
                kernel.clock);
        ChangeMember changes = new ChangeMember(
                kernel.access, new ReadMembers(kernel.access, members), members, kernel.recorder, kernel.exclusive);
        GivenInstances.give(new ReviewGraph(caller, reading));
        GivenInstances.give(new ReviewChangeGraph(
                caller,
                new OpenReview(
                        kernel.access,
                        listing,
                        new ReviewNames(sites, boards, groups, teams, roles),
                        members,
                        kernel.recorder,
                        kernel.ids,
                        days,
                        kernel.clock),
                new DecideOnGrants(
                        kernel.access,
                        reading,
                        reviews,
                        members,
                        teams,
                        new ReviewerStandIn(kernel.access, rights(), grantable()),
                        new ChangeGrants(changes, grantable(), new SiteGroupTurn(kernel.exclusive)),
                        new ChangeTeamGrants(
                                new ChangeTeams(kernel.access, readTeams, kernel.claims, kernel.exclusive),
                                new OwnTeams(kernel.access, members),
                                grantable(),
                                new SiteGroupTurn(kernel.exclusive),
                                kernel.recorder),
                        kernel.recorder,
                        kernel.exclusive,
                        kernel.clock),
                new CloseReview(kernel.access, reading, kernel.recorder, kernel.exclusive, kernel.clock)));
    }

    private void giveTokens() {
        ReadTokens reading = new ReadTokens(kernel.access, tokens, new InMemoryTokenUses(), kernel.clock);
        GivenInstances.give(new TokenGraph(
                caller,
                reading,
                new MakeToken(
                        kernel.access,
                        grantable(),
                        new SiteGroupTurn(kernel.exclusive),
                        kernel.recorder,
                        kernel.ids,
                        kernel.clock),
                new RevokeToken(reading, kernel.recorder)));
    }

    private void giveSessions() {
        SessionLimits limits = new SessionLimits(Duration.ofDays(3), Duration.ofDays(14));
        ReadSessions reading = new ReadSessions(
                kernel.access, new ReadMembers(kernel.access, members), sessions, limits, kernel.clock);
        SecurityEvents events = new SecurityEvents(kernel.recorder, kernel.ids);
        GivenInstances.give(new SessionGraph(
                caller, reading, new EndSession(reading, sessions, grantable(), events, new FiredEvents<>())));
    }

    private void giveMembers() {
        ReadMembers reading = new ReadMembers(kernel.access, members);
        ReadRoles readRoles = new ReadRoles(kernel.access, roles);
        ReadTeams readTeams = new ReadTeams(kernel.access, teams, members);
        ChangeMember changes = new ChangeMember(kernel.access, reading, members, kernel.recorder, kernel.exclusive);
        NobodyGrantsWhatTheyLack grantable = grantable();
        GivenInstances.give(new MemberGraph(
                caller,
                reading,
                readTeams,
                new InviteMember(
                        kernel.access,
                        grantable,
                        new SiteGroupTurn(kernel.exclusive),
                        kernel.claims,
                        kernel.recorder,
                        kernel.ids),
                invitations(reading),
                new WithdrawInvitation(changes, grantable),
                new CorrectInvitation(changes, grantable, kernel.claims),
                new ChangeGrants(changes, grantable, new SiteGroupTurn(kernel.exclusive)),
                new RenameMember(kernel.access, changes, grantable),
                new SuspendMember(changes, grantable),
                new ReactivateMember(changes, grantable)));
        GivenInstances.give(new GrantGraph(
                caller,
                new ReadSites(kernel.access, sites, PlacesFixture.of(sites)),
                new ReadBoards(kernel.access, boards, new BoardReaches(boards, sites, PlacesFixture.of(sites))),
                readGroups(),
                readRoles,
                kernel.clock));
        GivenInstances.give(new ExplainGraph(
                caller,
                new ExplainAccess(
                        kernel.access,
                        members,
                        teams,
                        new ReachOfGrants(
                                sites, groups, boards, new BoardReaches(boards, sites, PlacesFixture.of(sites))),
                        readRoles,
                        kernel.clock),
                new ExplainTokens(kernel.access, tokens, members, readRoles, kernel.clock),
                new FoundGrants(new GrantWords(
                        new ReadSites(kernel.access, sites, PlacesFixture.of(sites)),
                        new ReadBoards(kernel.access, boards, new BoardReaches(boards, sites, PlacesFixture.of(sites))),
                        readGroups(),
                        readRoles,
                        kernel.clock)),
                new ReadTokens(kernel.access, tokens, new InMemoryTokenUses(), kernel.clock),
                reading,
                new ReadSites(kernel.access, sites, PlacesFixture.of(sites)),
                new ReadBoards(kernel.access, boards, new BoardReaches(boards, sites, PlacesFixture.of(sites))),
                readGroups()));
        giveSiteGroups();
        giveTeams(readTeams, reading, grantable);
        giveRoles(readRoles);
    }

    private ReadSiteGroups readGroups() {
        return new ReadSiteGroups(kernel.access, groups, new ReadSites(kernel.access, sites, PlacesFixture.of(sites)));
    }

    private void giveSiteGroups() {
        ReadSites readSites = new ReadSites(kernel.access, sites, PlacesFixture.of(sites));
        ChangeSiteGroups changes = new ChangeSiteGroups(kernel.access, readGroups(), kernel.claims);
        GrantsOnSiteGroups standing = new GrantsOnSiteGroups(members, teams, grantable(), kernel.clock);
        SiteGroupTurn turn = new SiteGroupTurn(kernel.exclusive);
        GivenInstances.give(new SiteGroupGraph(caller, readGroups()));
        GivenInstances.give(new SiteGroupChangeGraph(
                caller,
                new MakeSiteGroup(changes, kernel.recorder, kernel.ids),
                new DescribeSiteGroup(changes, kernel.recorder),
                new ChangeGroupSites(changes, readSites, standing, turn, kernel.recorder),
                new RemoveSiteGroup(
                        changes,
                        new OnlyUnusedGroupsAreRemoved(
                                kernel.access, standing, new LiveTokensOnGroups(tokens, kernel.clock)),
                        turn,
                        kernel.recorder)));
    }

    private void giveTeams(ReadTeams readTeams, ReadMembers reading, NobodyGrantsWhatTheyLack grantable) {
        ChangeTeams changes = new ChangeTeams(kernel.access, readTeams, kernel.claims, kernel.exclusive);
        GivenInstances.give(new TeamGraph(caller, readTeams, reading));
        GivenInstances.give(new TeamChangeGraph(
                caller,
                new FormTeam(changes, kernel.recorder, kernel.ids),
                new DescribeTeam(changes, kernel.recorder),
                new ChangeTeamGrants(
                        changes,
                        new OwnTeams(kernel.access, members),
                        grantable,
                        new SiteGroupTurn(kernel.exclusive),
                        kernel.recorder),
                new ChangeTeamMembers(changes, reading, grantable, kernel.recorder),
                new RemoveTeam(changes, grantable, kernel.recorder)));
    }

    private void giveRoles(ReadRoles readRoles) {
        ChangeRoles changes = new ChangeRoles(kernel.access, readRoles, kernel.claims);
        RoleUses uses = RoleUses.of(new MemberRoleHolders(members), new TeamRoleHolders(teams));
        GivenInstances.give(new RoleGraph(
                caller,
                readRoles,
                new MakeRole(changes, kernel.recorder, kernel.ids),
                new ChangeRole(changes, kernel.recorder),
                new RemoveRole(changes, uses, kernel.recorder)));
    }

    private SendInvitation invitations(ReadMembers reading) {
        return new SendInvitation(
                kernel.access,
                members,
                reading,
                organisations,
                new InMemorySignInLinks(),
                new PostMail(mails, new FiredEvents<>(), kernel.ids, kernel.clock),
                new SignInMails(new PublicUrl("https://holdfast.example.com")),
                new SlowDown(new InMemoryAttempts(), kernel.clock),
                new SecurityEvents(kernel.recorder, kernel.ids),
                kernel.clock);
    }
}
