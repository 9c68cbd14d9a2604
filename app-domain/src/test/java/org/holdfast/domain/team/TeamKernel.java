package org.holdfast.domain.team;

import org.holdfast.domain.board.InMemoryBoards;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.member.ChangeGrants;
import org.holdfast.domain.member.ChangeMember;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.InviteMember;
import org.holdfast.domain.member.MemberProjection;
import org.holdfast.domain.member.MemberRoleHolders;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.member.ReactivateMember;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.member.ScopePaths;
import org.holdfast.domain.member.SuspendMember;
import org.holdfast.domain.role.ChangeRole;
import org.holdfast.domain.role.ChangeRoles;
import org.holdfast.domain.role.InMemoryOwnRoles;
import org.holdfast.domain.role.MakeRole;
import org.holdfast.domain.role.OwnRoleProjection;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.role.RemoveRole;
import org.holdfast.domain.role.RoleUses;
import org.holdfast.domain.site.InMemorySites;
import org.holdfast.domain.site.PlacesFixture;
import org.holdfast.domain.site.ReadSites;
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
import org.holdfast.domain.token.InMemoryApiTokens;
import org.holdfast.domain.token.LiveTokensOnGroups;

/** Members, teams and own roles with their use cases, on in-memory stores. */
public final class TeamKernel {

    public final InMemoryMembers members = new InMemoryMembers();
    public final InMemoryTeams teams = new InMemoryTeams();
    public final InMemoryOwnRoles roles = new InMemoryOwnRoles();
    public final InMemorySites sites = new InMemorySites();
    public final InMemoryBoards boards = new InMemoryBoards();
    public final InMemorySiteGroups groups = new InMemorySiteGroups();
    public final InMemoryApiTokens tokens = new InMemoryApiTokens();
    public final KernelFixture kernel = new KernelFixture(
            new MemberProjection(members),
            new TeamProjection(teams),
            new OwnRoleProjection(roles),
            new SiteGroupProjection(groups));
    public final ReadMembers readMembers = new ReadMembers(kernel.access, members);
    public final ReadTeams readTeams = new ReadTeams(kernel.access, teams, members);
    public final ReadRoles readRoles = new ReadRoles(kernel.access, roles);
    public final NobodyGrantsWhatTheyLack grantable = new NobodyGrantsWhatTheyLack(
            kernel.access,
            new ScopePaths(sites, boards, groups),
            readRoles,
            new GrantsThroughTeams(teams),
            kernel.clock);
    public final GrantsInForce inForce = new GrantsInForce(teams, groups, readRoles, kernel.clock);
    private final ChangeMember changeMember =
            new ChangeMember(kernel.access, readMembers, members, kernel.recorder, kernel.exclusive);
    public final ChangeGrants changeGrants =
            new ChangeGrants(changeMember, grantable, new SiteGroupTurn(kernel.exclusive));
    public final SuspendMember suspend = new SuspendMember(changeMember, grantable);
    public final ReactivateMember reactivate = new ReactivateMember(changeMember, grantable);

    private final ChangeTeams changeTeams = new ChangeTeams(kernel.access, readTeams, kernel.claims, kernel.exclusive);
    public final FormTeam form = new FormTeam(changeTeams, kernel.recorder, kernel.ids);
    public final DescribeTeam describe = new DescribeTeam(changeTeams, kernel.recorder);
    public final ChangeTeamGrants grant = new ChangeTeamGrants(
            changeTeams,
            new OwnTeams(kernel.access, members),
            grantable,
            new SiteGroupTurn(kernel.exclusive),
            kernel.recorder);
    public final ChangeTeamMembers crew = new ChangeTeamMembers(changeTeams, readMembers, grantable, kernel.recorder);
    public final RemoveTeam removeTeam = new RemoveTeam(changeTeams, grantable, kernel.recorder);

    private final ChangeRoles changeRoles = new ChangeRoles(kernel.access, readRoles, kernel.claims);
    public final RoleUses uses = RoleUses.of(new MemberRoleHolders(members), new TeamRoleHolders(teams));
    public final MakeRole makeRole = new MakeRole(changeRoles, kernel.recorder, kernel.ids);
    public final ChangeRole changeRole = new ChangeRole(changeRoles, kernel.recorder);
    public final RemoveRole removeRole = new RemoveRole(changeRoles, uses, kernel.recorder);

    public final ReadSites readSites = new ReadSites(kernel.access, sites, PlacesFixture.of(sites));
    public final ReadSiteGroups readGroups = new ReadSiteGroups(kernel.access, groups, readSites);
    private final ChangeSiteGroups changeGroups = new ChangeSiteGroups(kernel.access, readGroups, kernel.claims);
    private final GrantsOnSiteGroups standing = new GrantsOnSiteGroups(members, teams, grantable, kernel.clock);
    private final SiteGroupTurn turn = new SiteGroupTurn(kernel.exclusive);
    public final MakeSiteGroup makeGroup = new MakeSiteGroup(changeGroups, kernel.recorder, kernel.ids);
    public final DescribeSiteGroup describeGroup = new DescribeSiteGroup(changeGroups, kernel.recorder);
    public final ChangeGroupSites groupSites =
            new ChangeGroupSites(changeGroups, readSites, standing, turn, kernel.recorder);
    public final RemoveSiteGroup removeGroup = new RemoveSiteGroup(
            changeGroups,
            new OnlyUnusedGroupsAreRemoved(kernel.access, standing, new LiveTokensOnGroups(tokens, kernel.clock)),
            turn,
            kernel.recorder);
    public final InviteMember invite =
            new InviteMember(kernel.access, grantable, turn, kernel.claims, kernel.recorder, kernel.ids);
}
