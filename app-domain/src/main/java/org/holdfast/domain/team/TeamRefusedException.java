package org.holdfast.domain.team;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** A change of a team that breaks a rule. */
public final class TeamRefusedException extends DomainException {

    private TeamRefusedException(Kind kind, String code, Map<String, Object> parameters) {
        super(kind, code, parameters);
    }

    /** Another team of the organisation is called so. */
    public static TeamRefusedException nameTaken(TeamName name) {
        return new TeamRefusedException(
                Kind.CONFLICT, "team-name-taken", Map.of("name", name.value(), "field", "name"));
    }

    /** The directory keeps the name of the team and who is in it. */
    static TeamRefusedException kept(Team team) {
        return new TeamRefusedException(
                Kind.CONFLICT,
                "team-kept-by-directory",
                Map.of("name", team.name().value()));
    }
}
