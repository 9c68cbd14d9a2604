package org.holdfast.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.TeamsOfMembers;

/** What members were granted through their teams, whether it ended or not. */
@ApplicationScoped
public class GrantsThroughTeams implements TeamsOfMembers {

    private final Teams teams;

    @Inject
    public GrantsThroughTeams(Teams teams) {
        this.teams = teams;
    }

    @Override
    public Set<Grant> grants(Member member) {
        return member.teams().isEmpty()
                ? Set.of()
                : teams.findAll(member.organisation(), member.teams()).values().stream()
                        .flatMap(team -> team.grants().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
