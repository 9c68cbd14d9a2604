package org.holdfast.web.member;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.factor.ReadFactors;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.domain.team.ReadTeams;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.TeamName;
import org.holdfast.web.shared.RoleWords;

/** Members in words, for their list: three commands, however many they are and whatever they were granted. */
@ApplicationScoped
public class MemberRows {

    private final Access access;
    private final GrantWords words;
    private final ReadTeams teams;
    private final ReadFactors factors;
    private final Clock clock;

    @Inject
    public MemberRows(Access access, GrantWords words, ReadTeams teams, ReadFactors factors, Clock clock) {
        this.access = access;
        this.words = words;
        this.teams = teams;
        this.factors = factors;
        this.clock = clock;
    }

    /** A line for each of some members that the viewer read. */
    public List<MemberRow> of(Actor viewer, List<Member> some) {
        boolean all = access.mayEverywhere(viewer, Permission.ACCESS_READ);
        Set<MemberId> having = all ? factors.having(viewer, some) : Set.of();
        Map<RoleId, OwnRoleName> roles = words.roles(
                viewer,
                some.stream().flatMap(member -> member.grants().stream()).collect(toSet()));
        Map<TeamId, TeamName> crews = teams.names(
                viewer, some.stream().flatMap(member -> member.teams().stream()).collect(toSet()));
        Instant now = clock.instant();
        return some.stream()
                .map(member -> new MemberRow(
                        member,
                        roles(member, roles, now),
                        member.teams().stream()
                                .flatMap(team -> Optional.ofNullable(crews.get(team)).stream())
                                .map(TeamName::value)
                                .sorted()
                                .toList(),
                        all ? Optional.of(having.contains(member.id())) : Optional.empty()))
                .toList();
    }

    /** Each role once: in the whole organisation, or at how many places. */
    private static List<String> roles(Member member, Map<RoleId, OwnRoleName> own, Instant now) {
        Map<String, List<Grant>> granted = member.grants().stream()
                .filter(grant -> !grant.endedAt(now))
                .collect(groupingBy(grant -> RoleWords.of(grant.role(), own)));
        return new TreeMap<>(granted)
                .entrySet().stream()
                        .map(role -> role.getKey() + places(member, role.getValue()))
                        .toList();
    }

    private static String places(Member member, List<Grant> grants) {
        if (grants.stream().anyMatch(grant -> grant.scope().whole(member.organisation()))) {
            return "";
        }
        return grants.size() == 1 ? " at one place" : " at " + grants.size() + " places";
    }
}
