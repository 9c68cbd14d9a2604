package org.holdfast.web.member;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.member.Member;

/**
 * A line of the list of members.
 *
 * @param member who
 * @param roles what the own grants are, in words and without their places
 * @param teams the names of the teams
 * @param factor whether there is a second factor; empty where the viewer may not know
 */
public record MemberRow(Member member, List<String> roles, List<String> teams, Optional<Boolean> factor) {

    public MemberRow {
        roles = List.copyOf(roles);
        teams = List.copyOf(teams);
    }

    /** The second factor in words. */
    public String secondFactor() {
        return factor.map(there -> there ? "yes" : "no").orElse("");
    }
}
