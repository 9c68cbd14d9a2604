package org.holdfast.domain.explain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamId;

/**
 * What a member may do where, and why.
 *
 * @param member who
 * @param grants the own ones first, then those through teams, each in the order of grants
 */
public record MemberAccess(Member member, List<ExplainedGrant> grants) {

    public MemberAccess {
        grants = List.copyOf(grants);
    }

    /** The same, with nothing of the member but these grants and the teams that they came through. */
    MemberAccess alone() {
        Set<Grant> own = grants.stream()
                .filter(one -> one.through().isEmpty())
                .map(ExplainedGrant::grant)
                .collect(Collectors.toSet());
        Set<TeamId> teams = grants.stream()
                .flatMap(one -> one.through().stream())
                .map(Team::id)
                .collect(Collectors.toSet());
        return new MemberAccess(
                new Member(
                        member.id(),
                        member.version(),
                        member.organisation(),
                        member.mail(),
                        member.name(),
                        member.state(),
                        own,
                        teams),
                grants);
    }

    /** Whether any of it counts: a member who was shut out may do nothing, whatever is granted. */
    public boolean counts() {
        return member.state().welcome();
    }
}
