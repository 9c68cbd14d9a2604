package org.holdfast.web.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.team.ChangeTeamMembers;
import org.holdfast.domain.team.TeamId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Parameters;

/** Finds members who could be put into a team, and puts them in. */
@Named
@RequestScoped
public class TeamCrewPage {

    private static final int FOUND = 10;

    private final CurrentActor caller;
    private final Parameters parameters;
    private final ReadMembers members;
    private final ChangeTeamMembers crew;
    private final Onward onward;

    @Inject
    public TeamCrewPage(
            CurrentActor caller, Parameters parameters, ReadMembers members, ChangeTeamMembers crew, Onward onward) {
        this.caller = caller;
        this.parameters = parameters;
        this.members = members;
        this.crew = crew;
        this.onward = onward;
    }

    /** What is searched for. */
    public String text() {
        return parameters.text("who").orElse("");
    }

    /** The first members that match, who are not in the team yet. */
    public List<Member> found() {
        MemberFilter filter = new MemberFilter(parameters.text("who"), Optional.empty());
        return text().isEmpty()
                ? List.of()
                : members.page(caller.get(), filter, PageRequest.first(FOUND)).items().stream()
                        .filter(member -> !member.teams().contains(team()))
                        .toList();
    }

    /** Puts in the member that the button names. */
    public void put(String member) {
        Member in = crew.add(caller.get(), team(), new MemberId(member));
        onward.to("/teams/" + team(), "team-member-in", Map.of("name", in.name().value()));
    }

    private TeamId team() {
        return new TeamId(parameters.text("id").orElse(""));
    }
}
