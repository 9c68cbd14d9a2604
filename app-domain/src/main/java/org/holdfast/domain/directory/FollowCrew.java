package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.shared.EveryPage;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.team.KeptTeams;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamId;

/** Lets come true who is in which group. Teams that people formed are left alone. */
@ApplicationScoped
public class FollowCrew {

    private final FollowPerson people;
    private final FollowGroup groups;
    private final KeptTeams teams;
    private final Members members;
    private final SyncProgress progress;

    @Inject
    public FollowCrew(
            FollowPerson people, FollowGroup groups, KeptTeams teams, Members members, SyncProgress progress) {
        this.people = people;
        this.groups = groups;
        this.teams = teams;
        this.members = members;
        this.progress = progress;
    }

    /** The person is in the group now. */
    void in(Directory directory, String person, String group) {
        team(directory, group).ifPresent(team -> exactly(directory, person, Set.of(team), Set.of()));
    }

    /** The person is in the group no longer. */
    void out(Directory directory, String person, String group) {
        team(directory, group).ifPresent(team -> exactly(directory, person, Set.of(), Set.of(team)));
    }

    /**
     * The person is in some teams of the directory, and not in others of it.
     *
     * @return which member that is
     */
    Optional<MemberId> exactly(Directory directory, String person, Set<TeamId> in, Set<TeamId> out) {
        Optional<Member> member = people.member(directory, person);
        progress.settle(
                directory,
                DirectoryProblem.keyOfTeams(directory, person),
                member.map(one -> one.mail().value()).orElse(""),
                member.flatMap(one -> change(directory, one, in, out)));
        return member.map(Member::id);
    }

    /** In a team that is kept is nobody else: people may have put them in while it was in their hands. */
    void without(Directory directory, TeamId team, Predicate<Member> staying) {
        if (teams.find(directory.actor(), team).isPresent()) {
            List<Member> others = new ArrayList<>();
            EveryPage.read(
                    page -> members.page(
                            directory.organisation(), MemberFilter.none().inTeam(team), page),
                    members::keyOf,
                    some -> some.stream().filter(staying.negate()).forEach(others::add));
            others.forEach(member -> teams.crew(directory.actor(), member, Set.of(), Set.of(team)));
        }
    }

    private Optional<DirectoryTrouble> change(Directory directory, Member member, Set<TeamId> in, Set<TeamId> out) {
        try {
            Set<TeamId> less = new HashSet<>(out);
            less.removeAll(in);
            teams.crew(directory.actor(), member, in, less);
            return Optional.empty();
        } catch (InvalidValueException tooMany) {
            return Optional.of(DirectoryTrouble.TOO_MANY_TEAMS);
        }
    }

    private Optional<TeamId> team(Directory directory, String group) {
        return groups.team(directory, group).map(Team::id);
    }
}
