package org.holdfast.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.EveryPage;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.sitegroup.SiteGroupUse;
import org.holdfast.domain.sitegroup.StandingGrants;

/** What members and teams were granted on site groups. Suspended members count: they may be let in again. */
@ApplicationScoped
public class GrantsOnSiteGroups implements StandingGrants {

    private final Members members;
    private final Teams teams;
    private final NobodyGrantsWhatTheyLack grantable;
    private final Clock clock;

    @Inject
    public GrantsOnSiteGroups(Members members, Teams teams, NobodyGrantsWhatTheyLack grantable, Clock clock) {
        this.members = members;
        this.teams = teams;
        this.grantable = grantable;
        this.clock = clock;
    }

    @Override
    public void checkGiving(Actor actor, SiteGroupId group, Collection<ScopePath> places) {
        if (actor.grants().groups().contains(group) || wasGranted(actor, group)) {
            throw grantable.toOneself(actor);
        }
        grantable.checkAt(actor, standing(actor.organisation(), group), places, true);
    }

    @Override
    public void checkTaking(Actor actor, SiteGroupId group, Collection<ScopePath> places) {
        grantable.checkAt(actor, standing(actor.organisation(), group), places, false);
    }

    @Override
    public SiteGroupUse use(OrganisationId organisation, SiteGroupId group) {
        return new SiteGroupUse(
                members.count(organisation, membersOn(group)), teams.count(organisation, teamsOn(group)));
    }

    /** By themselves or through a team: what they hold by a token may be less than that. */
    private boolean wasGranted(Actor actor, SiteGroupId group) {
        return !actor.actsFor(Actor.HOLDFAST)
                && members.find(actor.organisation(), new MemberId(actor.person()))
                        .filter(member ->
                                grantable.everythingOf(member).stream().anyMatch(grant -> on(grant, group)))
                        .isPresent();
    }

    /** All of them, however many hold them: a role that ends at some moment stands for itself once. */
    private Set<Grant> standing(OrganisationId organisation, SiteGroupId group) {
        Set<Grant> standing = new HashSet<>();
        EveryPage.read(
                page -> members.page(organisation, membersOn(group), page),
                members::keyOf,
                some -> some.forEach(member -> add(standing, member.grants(), group)));
        EveryPage.read(
                page -> teams.page(organisation, teamsOn(group), page),
                teams::keyOf,
                some -> some.forEach(team -> add(standing, team.grants(), group)));
        return standing;
    }

    private void add(Set<Grant> standing, Set<Grant> grants, SiteGroupId group) {
        grants.stream().filter(grant -> on(grant, group)).forEach(standing::add);
    }

    private boolean on(Grant grant, SiteGroupId group) {
        Instant now = clock.instant();
        return grant.key().equals(group.value()) && !grant.endedAt(now);
    }

    private static MemberFilter membersOn(SiteGroupId group) {
        return MemberFilter.none().granted(Set.of(group.value()));
    }

    private static TeamFilter teamsOn(SiteGroupId group) {
        return TeamFilter.granted(Set.of(group.value()));
    }
}
